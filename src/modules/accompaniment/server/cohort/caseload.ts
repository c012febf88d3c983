import { z } from 'zod';
import { query } from '#platform/operation/server';
import { overseesCoaches } from '../../permissions.ts';
import { mostUrgentFirst } from '../../visit/caseload.ts';
import { listCaseload, listToValidate } from './caseload.sql.ts';
import { findCoach } from './cohort.sql.ts';
import { judgedLines } from './judged-lines.ts';

/** More than any coach walks with. */
const MOST = 300;
const TO_VALIDATE = 60;

/**
 * The cooperatives of a coach, those that wait longest first: her own only. Who oversees coaches names one,
 * and sees what waits to be found good.
 */
export const caseload = query({
  name: 'accompaniment.caseload',
  input: z.object({ coach: z.uuid().optional().catch(undefined) }),
  async run({ db, actor, today }, { coach: asked }) {
    const oversees = overseesCoaches(actor);
    const own = actor.kind === 'person' ? actor.personId : undefined;
    const coachId = oversees ? asked : own;
    const waiting = oversees ? await listToValidate(db, TO_VALIDATE) : [];
    if (coachId === undefined) return { lines: [], waiting, oversees, today };
    const lines = judgedLines(await listCaseload(db, { coachId, limit: MOST }), today);
    const coach = await findCoach(db, coachId);
    return { lines: lines.toSorted(mostUrgentFirst), waiting, oversees, coach, today };
  },
});
