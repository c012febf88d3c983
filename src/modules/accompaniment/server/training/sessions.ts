import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listCohorts } from '../cohort/cohort.sql.ts';
import { listSessions } from './session.sql.ts';

/** Training sessions: of a cohort, or all within the region one works in. */
export const sessions = query({
  name: 'accompaniment.sessions',
  input: z.object({ cohort: z.uuid().optional().catch(undefined) }),
  async run({ db, actor, today }, { cohort }) {
    const place = actor.kind === 'person' && actor.reach.kind === 'place' ? actor.reach.place : undefined;
    const asked = { ...(cohort !== undefined && { cohortId: cohort }), ...(place && { region: place }) };
    return { sessions: await listSessions(db, asked), cohorts: await listCohorts(db), today };
  },
});
