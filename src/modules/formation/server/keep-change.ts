import type { Held, Work } from '#platform/operation/server';
import type { CreationFile } from '../creation-file.ts';
import { insertFileChange, saveFile } from './creation-file.sql.ts';

/** Who acts, by the name others read in the history of a file. */
export function nameOf({ actor }: Pick<Work, 'actor'>): string {
  return actor.kind === 'person' ? actor.name : 'Twiza';
}

/** A step of every command on a file: writes what changed, and that it changed. */
export async function keepChange(
  work: Work,
  held: Held<CreationFile>,
  { what, change = {} }: { readonly what: string; readonly change?: Partial<CreationFile> },
): Promise<{ organisationId: CreationFile['organisationId']; communeCode: string; file: string }> {
  await saveFile(work.tx, held, change);
  await insertFileChange(work.tx, held, {
    version: held.version + 1,
    what,
    by: nameOf(work),
    ...(work.actor.kind === 'person' && { personId: work.actor.personId }),
    now: work.now,
  });
  return { organisationId: held.organisationId, communeCode: held.communeCode, file: held.fileId };
}
