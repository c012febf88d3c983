import { z } from 'zod';
import { query } from '#platform/operation/server';
import { countProblems, listLines } from './import-line.sql.ts';
import { findRun } from './import-run.sql.ts';

const PAGE = 25;

/**
 * One list: where it stands, how often each problem occurs, and a page of its lines (all, or only those in
 * trouble).
 */
export const importRun = query({
  name: 'registry.import-run',
  input: z.object({
    import: z.uuid(),
    after: z.coerce.number().int().min(-1).default(-1),
    show: z.enum(['problems', 'all']).default('problems'),
  }),
  async run({ db, actor }, { import: importId, after, show }) {
    if (actor.kind !== 'person') return undefined;
    const run = await findRun(db, { organisationId: actor.onBehalfOf, importId });
    if (run === undefined) return undefined;
    const withProblems = show === 'problems' ? true : undefined;
    const lines = await listLines(db, run, { after, limit: PAGE + 1, withProblems });
    const next = lines.length > PAGE ? lines[PAGE - 1]?.line : undefined;
    return { run, lines: lines.slice(0, PAGE), problems: await countProblems(db, run), next, show };
  },
});
