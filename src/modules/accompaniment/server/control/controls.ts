import { z } from 'zod';
import { query } from '#platform/operation/server';
import { remoteShares } from '../../control/remote.ts';
import { listInstruments } from '../record/assessment.sql.ts';
import { findCohort } from '../cohort/cohort.sql.ts';
import { listControls, listDoneByCommune, listDraws } from './control.sql.ts';

/** Control of a cohort: its draws with their seeds, what was found, whether far communes are passed by. */
export const controls = query({
  name: 'accompaniment.controls',
  input: z.object({ cohort: z.uuid() }),
  async run({ db, today }, { cohort: cohortId }) {
    const cohort = await findCohort(db, cohortId);
    if (cohort === undefined) return undefined;
    return {
      cohort,
      draws: await listDraws(db, cohortId),
      controls: await listControls(db, cohortId),
      remote: remoteShares(await listDoneByCommune(db, cohortId)),
      instruments: await listInstruments(db),
      today,
    };
  },
});
