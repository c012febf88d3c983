import { z } from 'zod';
import { query } from '#platform/operation/server';
import { ENDED_SHOWN, FINDINGS_A_PAGE } from '../../finding.ts';
import { countOpenFindings, listEndedFindings, listOpenFindings } from './finding.sql.ts';

/** What data breaks a rule within the reach of the office, the oldest first; and what ended last. */
export const openFindings = query({
  name: 'observatory.open-findings',
  input: z.object({ skip: z.coerce.number().int().min(0).default(0) }),
  async run({ db }, { skip }) {
    const found = await listOpenFindings(db, { limit: FINDINGS_A_PAGE + 1, skip });
    const next = found.length > FINDINGS_A_PAGE ? skip + FINDINGS_A_PAGE : undefined;
    const findings = found.slice(0, FINDINGS_A_PAGE);
    const ended = await listEndedFindings(db, ENDED_SHOWN);
    return { findings, ended, count: await countOpenFindings(db), ...(next !== undefined && { next }) };
  },
});
