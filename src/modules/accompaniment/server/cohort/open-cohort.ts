import { newId } from '#platform/ids';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayRunProgramme } from '../../permissions.ts';
import { CohortTyped } from '../../typed-input.ts';
import { findTemplate, insertCohort } from './cohort.sql.ts';

/** Opens a cohort of a programme, pinned to the plan as it is today. */
export const openCohort = creates({
  name: 'accompaniment.open-cohort',
  input: CohortTyped,
  may: (actor) => mayRunProgramme(actor, { communeCode: '' }),

  async run(work, typed) {
    const plan = await findTemplate(work.tx, { template: typed.template });
    if (plan === undefined) return refused('template-unknown', 'template');
    const kept = Object.values(typed.regionCapacity).reduce((sum, places) => sum + places, 0);
    if (kept > typed.capacity) return refused('regions-above-capacity', 'capacity');
    const cohortId = newId<'cohort'>();
    const heldBy = work.actor.kind === 'person' ? work.actor.onBehalfOf : newId<'organisation'>();
    await insertCohort(work.tx, {
      ...typed,
      cohortId,
      templateVersion: plan.version,
      instrument: 'diagnostic',
      enrolled: {},
      heldBy,
      version: 1,
    });
    return ok({ organisationId: heldBy, cohort: cohortId });
  },
});
