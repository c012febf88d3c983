import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listCaseload } from './caseload.sql.ts';
import { findCohort, findTemplate, listCoaches } from './cohort.sql.ts';
import { judgedLines } from './judged-lines.ts';
import { cohortProgressOf } from './progress.sql.ts';

const AT_ONCE = 40;

/** A cohort: how its visits keep their windows by region, coach and stage; its cooperatives by pages. */
export const cohortProgress = query({
  name: 'accompaniment.cohort-progress',
  input: z.object({
    cohort: z.uuid(),
    region: z
      .string()
      .regex(/^\d{2}$/)
      .optional()
      .catch(undefined),
    after: z.uuid().optional().catch(undefined),
  }),
  async run({ db, today }, { cohort: cohortId, region, after }) {
    const cohort = await findCohort(db, cohortId);
    if (cohort === undefined) return undefined;
    const plan = await findTemplate(db, { template: cohort.template, version: cohort.templateVersion });
    const progress = await cohortProgressOf(db, { cohortId, today });
    const asked = {
      cohortId,
      ...(region !== undefined && { region }),
      ...(after !== undefined && { after }),
    };
    const found = await listCaseload(db, { ...asked, limit: AT_ONCE + 1 });
    const lines = found.slice(0, AT_ONCE);
    const next = found.length > AT_ONCE ? lines.at(-1)?.enrolmentId : undefined;
    const coaches = await listCoaches(db);
    return { cohort, plan, progress, lines: judgedLines(lines, today), next, region, coaches, today };
  },
});
