import { z } from 'zod';
import { lockedEntry } from '#modules/registry/server';
import { asId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { shopTold } from '../../facts.ts';
import { maySell } from '../../permissions.ts';
import { StoryTyped } from '../../typed-input.ts';
import { findStory, insertStory, saveStory } from './shop.sql.ts';

/** Tells buyers who a cooperative is, in French, in Arabic or in both; empty texts tell nothing any more. */
export const tellShopStory = changes({
  name: 'market.tell-shop-story',
  input: z.object({
    cooperative: z.uuid(),
    version: z.coerce.number().int().min(0),
    storyFr: StoryTyped,
    storyAr: StoryTyped,
  }),
  on: (tx, { cooperative }) => lockedEntry(tx, cooperative),
  may: (actor, entry) => maySell(actor, entry),

  async run({ tx, now, announce }, entry, { version, storyFr, storyAr }) {
    const { organisationId, communeCode } = entry;
    const before = await findStory(tx, organisationId);
    if (version !== (before?.version ?? 0)) return refused('stale');
    const told = { story: { fr: storyFr, ar: storyAr }, version: version + 1 };
    if (before === undefined) await insertStory(tx, { organisationId, communeCode, ...told }, now);
    else await saveStory(tx, entry, told, now);
    announce(shopTold(asId(organisationId)));
    return ok({ organisationId, communeCode });
  },
});
