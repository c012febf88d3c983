import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { mayPrepareFile } from '../permissions.ts';
import { StatutesTyped } from '../typed-input.ts';
import { mayWrite } from '../writing.ts';
import { lockFile } from './creation-file.sql.ts';
import { keepChange } from './keep-change.ts';

/** Writes what the group answers to the template of its statutes. */
export const writeStatutes = changes({
  name: 'formation.write-statutes',
  input: StatutesTyped,
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayPrepareFile(actor, file),

  async run(work, file, { file: _, version, ...statutes }) {
    const may = mayWrite(file, 'statutes', version);
    if (!may.ok) return may;
    const clauses = file.statutes?.clauses;
    const change = { statutes: { ...statutes, ...(clauses !== undefined && { clauses }) } };
    return ok(await keepChange(work, file, { what: 'write-statutes', change }));
  },
});
