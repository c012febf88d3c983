import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayPrepareFile } from '../permissions.ts';
import { ClauseTyped } from '../typed-input.ts';
import { mayWrite } from '../writing.ts';
import { lockFile } from './creation-file.sql.ts';
import { keepChange } from './keep-change.ts';

/** Adds the group's own words to an article of its statutes, or takes them away. */
export const writeClause = changes({
  name: 'formation.write-clause',
  input: ClauseTyped,
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayPrepareFile(actor, file),

  async run(work, file, { version, clause, words }) {
    const may = mayWrite(file, 'statutes', version);
    if (!may.ok) return may;
    if (file.statutes === undefined) return refused('statutes-first', 'words');
    const { [clause]: _, ...others } = file.statutes.clauses ?? {};
    const clauses = words === undefined ? others : { ...others, [clause]: words };
    const statutes = { ...file.statutes, clauses };
    return ok(await keepChange(work, file, { what: 'write-clause', change: { statutes } }));
  },
});
