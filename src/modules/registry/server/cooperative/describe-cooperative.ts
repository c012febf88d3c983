import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { entryChanged } from '../../facts.ts';
import { standsAlone } from '../../cooperative.ts';
import { PhoneInput, StoryInput, TextInput } from '../../typed-input.ts';
import { mayTendCooperative, ownSource } from '../../permissions.ts';
import { keepValues, saidBy, shownBefore } from '../assertion/keep-values.ts';
import { lockCooperative, saveCooperative } from './cooperative.sql.ts';
import { savePublicPage } from './public-page.sql.ts';

/** Writes what the cooperative says of itself to the public: its story, its products, how to reach it. */
export const describeCooperative = changes({
  name: 'registry.describe-cooperative',
  input: z.object({
    cooperative: z.uuid(),
    storyFr: StoryInput.optional(),
    storyAr: StoryInput.optional(),
    products: TextInput.optional(),
    phone: PhoneInput.optional(),
    opening: TextInput.optional(),
    activity: TextInput.optional(),
    /** The version that was read: a page written meanwhile is not overwritten. */
    version: z.coerce.number().int().optional(),
  }),
  on: (tx, { cooperative }) => lockCooperative(tx, cooperative),
  may: (actor, cooperative) => mayTendCooperative(actor, cooperative),

  async run(work, cooperative, { cooperative: _, activity, version, ...page }) {
    const stands = standsAlone(cooperative);
    if (!stands.ok) return stands;
    if (version !== undefined && version !== cooperative.version) return refused('stale');
    const { tx, now, today, announce } = work;
    const before = await shownBefore(work, cooperative);
    const changed = {
      ...(page.phone !== before.page.phone && { phone: page.phone }),
      ...(activity !== cooperative.activity && { activity }),
    };
    const said = saidBy(ownSource(work.actor, cooperative), today, changed);
    await keepValues(work, cooperative, { said, before });
    await savePublicPage(tx, cooperative, { page, now });
    await saveCooperative(tx, cooperative, { activity });
    announce(entryChanged(cooperative.organisationId, [cooperative.organisationId]));
    return ok({ organisationId: cooperative.organisationId });
  },
});
