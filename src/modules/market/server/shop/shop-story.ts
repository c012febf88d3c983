import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { maySeeStore } from '../../permissions.ts';
import { findStory } from './shop.sql.ts';

/** What a cooperative tells of itself to buyers, for who writes it. */
export const shopStory = query({
  name: 'market.shop-story',
  input: z.object({ cooperative: z.uuid() }),
  async run({ db, actor }, { cooperative }) {
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined || !maySeeStore(actor, entry.cooperative)) return undefined;
    const told = await findStory(db, cooperative);
    return {
      seller: entry.cooperative,
      story: told?.story ?? { fr: '', ar: '' },
      version: told?.version ?? 0,
    };
  },
});
