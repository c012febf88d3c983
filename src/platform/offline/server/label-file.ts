import { z } from 'zod';
import { inTransaction, reading, type Db } from '#platform/database/server';
import { findFile, keepFile } from '#platform/files/server';
import { asId } from '#platform/ids';
import { databaseScope, reaches, type PersonActor } from '#platform/operation';
import { ok, refused, type Result } from '#platform/result';
import { findFieldFile } from './field-file.sql.ts';
import type { Field } from './field.ts';
import { uploadedBytes } from './receive-piece.ts';

/** What a photo is of: its id was made on the phone, and the command that speaks of it names it. */
export const LabelInput = z.object({
  person: z.uuid(),
  file: z.uuid(),
  organisation: z.uuid(),
  name: z.string().trim().min(1).max(120),
});

/** Lays an uploaded file with the documents of its organisation, once, if that is within reach. */
export async function labelFile(
  sender: { readonly actor: PersonActor; readonly field: Field; readonly now: Date; readonly db?: Db },
  { sha256, ...label }: Omit<z.infer<typeof LabelInput>, 'person'> & { readonly sha256: string },
): Promise<Result<{ readonly file: string }, 'absent' | 'file-missing'>> {
  const { actor, field, now, db } = sender;
  const scope = databaseScope(actor);
  const key = { organisationId: label.organisation, fileId: label.file };
  const found = await reading(
    scope,
    async (handle) => ({
      kept: await findFile(handle, key),
      commune: await field.communeOf(handle, label.organisation),
      file: await findFieldFile(handle, { personId: actor.personId, sha256 }),
    }),
    db,
  );
  if (found.kept !== undefined) return ok({ file: label.file });
  const { file, commune: communeCode } = found;
  const place = communeCode && { organisationId: label.organisation, communeCode };
  if (!place || !reaches(actor, place)) return refused('absent');
  const bytes = file && file.completed_at !== null ? await uploadedBytes(file) : undefined;
  if (file === undefined || bytes === undefined) return refused('file-missing');
  const kept = { name: label.name, mediaType: file.media_type, visibility: 'reach', bytes, now } as const;
  await inTransaction(
    scope,
    (tx) =>
      keepFile(tx, { ...kept, organisationId: label.organisation, communeCode, fileId: asId(label.file) }),
    db,
  );
  return ok({ file: label.file });
}
