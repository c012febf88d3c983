import { z } from 'zod';
import { query } from '#platform/operation/server';
import { comparedSides } from '../../control/outcomes.ts';
import { cohortGrowth } from '../../diagnostic/growth.ts';
import { findCohort } from '../cohort/cohort.sql.ts';
import { listInstruments } from '../record/assessment.sql.ts';
import { countStars, listCohortAnswers, listGroupOutcomes } from './outcomes.sql.ts';

/**
 * What came of a cohort: its scores from visit to visit, what the cooperatives think of the visits, and the
 * supported beside those like them.
 */
export const cohortOutcomes = query({
  name: 'accompaniment.cohort-outcomes',
  input: z.object({ cohort: z.uuid() }),
  async run({ db, today }, { cohort: cohortId }) {
    const cohort = await findCohort(db, cohortId);
    if (cohort === undefined) return undefined;
    const answers = await listCohortAnswers(db, cohortId);
    const groups = await listGroupOutcomes(db, { cohortId, from: cohort.startsOn, to: today });
    return {
      cohort,
      growth: cohortGrowth(await listInstruments(db), answers),
      stars: await countStars(db, cohortId),
      compared: comparedSides(groups),
      today,
    };
  },
});
