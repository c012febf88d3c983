import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { Outcome } from '#platform/offline';
import type { FieldCommandTable } from './tables.ts';

export type FieldCommandRow = FieldCommandTable;

interface DeviceKey {
  readonly personId: string;
  readonly deviceId: string;
}

/** Finds or begins a device, and keeps others of the same device out until the transaction ends. */
export async function lockDevice(
  tx: Tx,
  device: DeviceKey & { readonly shape: number; readonly aheadMs: number; readonly now: Date },
): Promise<{ readonly next: number }> {
  const row = await tx
    .insertInto('platform.field_device')
    .values({
      person_id: device.personId,
      device_id: device.deviceId,
      next_sequence: 1,
      shape: device.shape,
      clock_ahead_ms: device.aheadMs,
      first_seen_at: device.now,
      seen_at: device.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'device_id']).doUpdateSet({
        shape: device.shape,
        clock_ahead_ms: device.aheadMs,
        seen_at: device.now,
      }),
    )
    .returning('next_sequence')
    .executeTakeFirstOrThrow();
  return { next: row.next_sequence };
}

export async function saveNextSequence(tx: Tx, device: DeviceKey & { readonly next: number }): Promise<void> {
  await tx
    .updateTable('platform.field_device')
    .set({ next_sequence: device.next })
    .where('person_id', '=', device.personId)
    .where('device_id', '=', device.deviceId)
    .execute();
}

/** What is known already stays as it is: the first arrival counts. */
export async function insertArrivals(tx: Tx, rows: readonly FieldCommandRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('platform.field_command')
    .values(rows.map((row) => ({ ...row, input: JSON.stringify(row.input), person_id: row.person_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Everything of a device that is not decided, and not yet proposed to somebody. */
export async function listHeld(tx: Tx, { personId, deviceId }: DeviceKey): Promise<FieldCommandRow[]> {
  return tx
    .selectFrom('platform.field_command')
    .selectAll()
    .where('person_id', '=', personId)
    .where('device_id', '=', deviceId)
    .where('outcome', '=', 'held')
    .orderBy('sequence')
    .limit(500)
    .execute();
}

export async function listOutcomes(
  db: Db,
  { personId, ids }: { readonly personId: string; readonly ids: readonly string[] },
): Promise<Pick<FieldCommandRow, 'command_id' | 'outcome' | 'receipt'>[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('platform.field_command')
    .select(['command_id', 'outcome', 'receipt'])
    .where('person_id', '=', personId)
    .where('command_id', 'in', ids)
    .execute();
}

/**
 * Keeps what became of a command; false when it was decided already. A photo inside it stays nowhere: what
 * was not taken is taken anew.
 */
export async function saveOutcome(
  tx: Tx,
  row: {
    readonly personId: string;
    readonly commandId: string;
    readonly outcome: Outcome;
    readonly receipt: unknown;
  },
): Promise<boolean> {
  const result = await tx
    .updateTable('platform.field_command')
    .set({
      outcome: row.outcome,
      receipt: JSON.stringify(row.receipt),
      input: row.outcome === 'received' ? null : sql`input - 'photo'`,
    })
    .where('person_id', '=', row.personId)
    .where('command_id', '=', row.commandId)
    .where('outcome', '=', 'held')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/**
 * What its author takes back or corrects is set aside, while nothing was done with it; of what was
 * proposed to another, that she has seen it.
 */
export async function setAside(
  tx: Tx,
  { personId, ids }: { readonly personId: string; readonly ids: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('platform.field_command')
    .set({ outcome: 'set-aside', receipt: null })
    .where('person_id', '=', personId)
    .where('command_id', 'in', ids)
    .where('outcome', 'in', ['held', 'refused', 'proposed'])
    .execute();
}

export async function countTry(
  tx: Tx,
  { personId, commandId }: { readonly personId: string; readonly commandId: string },
): Promise<number> {
  const row = await tx
    .updateTable('platform.field_command')
    .set({ tries: sql<number>`tries + 1` })
    .where('person_id', '=', personId)
    .where('command_id', '=', commandId)
    .returning('tries')
    .executeTakeFirst();
  return row?.tries ?? 0;
}
