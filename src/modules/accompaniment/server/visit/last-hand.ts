import { z } from 'zod';
import { query } from '#platform/operation/server';
import { mayReadVisit } from '../../permissions.ts';
import { findLastHand } from './visit-event.sql.ts';
import { findVisit } from './visit.sql.ts';

/** Who else told something of a visit last: named beside what a phone is refused because of it. */
export const lastHand = query({
  name: 'accompaniment.last-hand',
  input: z.object({ visit: z.uuid() }),
  async run({ db, actor }, { visit: visitId }) {
    const visit = await findVisit(db, visitId);
    if (visit === undefined || actor.kind !== 'person' || !mayReadVisit(actor, visit)) return undefined;
    return findLastHand(db, { visitId, except: actor.personId });
  },
});
