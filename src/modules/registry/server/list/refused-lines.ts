import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listLines } from './import-line.sql.ts';
import { findRun } from './import-run.sql.ts';

const ALL = 60_000;

/** The lines of a list that did not come in, to be put right and brought again. */
export const refusedLines = query({
  name: 'registry.refused-lines',
  input: z.object({ import: z.uuid() }),
  async run({ db, actor }, { import: importId }) {
    if (actor.kind !== 'person') return undefined;
    const run = await findRun(db, { organisationId: actor.onBehalfOf, importId });
    if (run === undefined) return undefined;
    const lines = await listLines(db, run, {
      after: -1,
      limit: ALL,
      outcomes: ['refused', 'waiting'],
      withProblems: true,
    });
    return {
      run,
      lines: lines.filter(({ problems }) => problems.some(({ severity }) => severity === 'error')),
    };
  },
});
