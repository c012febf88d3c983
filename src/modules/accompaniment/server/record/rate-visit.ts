import { z } from 'zod';
import { TextInput } from '#modules/registry';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { maySpeakFor } from '../../permissions.ts';
import { stepTaken } from '../visit/step-taken.ts';
import { lockVisit } from '../visit/visit.sql.ts';
import { findRating, insertRating } from './rating.sql.ts';

/** What the cooperative thinks of a visit: from its own account, once, never through its coach. */
export const rateVisit = changes({
  name: 'accompaniment.rate-visit',
  input: z.object({
    visit: z.uuid(),
    stars: z.coerce.number().int().min(1).max(5),
    note: TextInput.optional(),
  }),
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => maySpeakFor(actor, visit),

  async run(work, visit, { stars, note }) {
    if (visit.state !== 'done' && visit.state !== 'validated') return refused('visit-not-done');
    if ((await findRating(work.tx, visit)) !== undefined) return refused('rated-already');
    await insertRating(work.tx, visit, { stars, day: work.today, ...(note !== undefined && { note }) });
    return ok(stepTaken(visit));
  },
});
