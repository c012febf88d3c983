import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { mayPrepareFile } from '../permissions.ts';
import { ActivityTyped } from '../typed-input.ts';
import { mayWrite } from '../writing.ts';
import { lockFile } from './creation-file.sql.ts';
import { keepChange } from './keep-change.ts';

/** Writes what a single person does, for how long, and what she expects to earn. */
export const describeActivity = changes({
  name: 'formation.describe-activity',
  input: ActivityTyped,
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayPrepareFile(actor, file),

  async run(work, file, { file: _, version, hasDiploma, ...given }) {
    const may = mayWrite(file, 'activity', version);
    if (!may.ok) return may;
    const activity = { ...given, hasDiploma: hasDiploma === 'yes' };
    return ok(await keepChange(work, file, { what: 'describe-activity', change: { activity } }));
  },
});
