import type { Db, Tx } from '#platform/database/server';
import type { FieldFileTable } from './tables.ts';

interface FileKey {
  readonly personId: string;
  readonly sha256: string;
}

/** Begins an upload, or finds the one that was begun. */
export async function beginFile(tx: Tx, file: FieldFileTable): Promise<FieldFileTable> {
  await tx
    .insertInto('platform.field_file')
    .values(file)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const key = { personId: file.person_id, sha256: file.sha256 };
  return (await findFieldFile(tx, key)) ?? file;
}

export async function findFieldFile(
  db: Db,
  { personId, sha256 }: FileKey,
): Promise<FieldFileTable | undefined> {
  return db
    .selectFrom('platform.field_file')
    .selectAll()
    .where('person_id', '=', personId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
}

/** Moves the mark of what has arrived. False when another piece moved it meanwhile. */
export async function moveReceived(
  tx: Tx,
  file: FileKey & { readonly from: number; readonly to: number; readonly completedAt?: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('platform.field_file')
    .set({ received: file.to, completed_at: file.completedAt ?? null })
    .where('person_id', '=', file.personId)
    .where('sha256', '=', file.sha256)
    .where('received', '=', file.from)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Wide query: uploads begun before a moment, of everybody: what was not taken over by then is left. */
export async function listOldFiles(db: Db, before: Date): Promise<FieldFileTable[]> {
  return db
    .selectFrom('platform.field_file')
    .selectAll()
    .where('begun_at', '<', before)
    .orderBy('begun_at')
    .limit(500)
    .execute();
}

export async function removeFieldFile(tx: Tx, { personId, sha256 }: FileKey): Promise<void> {
  await tx
    .deleteFrom('platform.field_file')
    .where('person_id', '=', personId)
    .where('sha256', '=', sha256)
    .execute();
}
