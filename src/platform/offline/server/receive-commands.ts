import { inTransaction, reading, type Db, type Tx } from '#platform/database/server';
import { clockAhead, judgeTime, planArrivals, SHAPE, type Plan, type Receipt } from '#platform/offline';
import { databaseScope, type PersonActor } from '#platform/operation';
import type { Field } from './field.ts';
import {
  insertArrivals,
  listHeld,
  listOutcomes,
  lockDevice,
  saveNextSequence,
  setAside,
  type FieldCommandRow,
} from './field-command.sql.ts';
import { performHeld, type HeldRow } from './perform-held.ts';
import { receiptOf } from './receipts.ts';
import type { SyncInput } from './sync-input.ts';

/** What she sends, once it is known to be hers. */
type Sent = Omit<SyncInput, 'person'>;

/** Who syncs, and with what the commands are performed. */
export interface Syncing {
  readonly actor: PersonActor;
  readonly trace: string;
  readonly field: Field;
  readonly now: Date;
  readonly db?: Db;
}

export interface SyncAnswer {
  readonly receipts: readonly Receipt[];
  /** Milliseconds the clock of the phone is ahead, when it is wrong. */
  readonly aheadMs: number;
  /** The shape this server writes: a phone that writes an older one is out of date. */
  readonly shape: number;
}

/**
 * The door for phones. First everything that arrives is kept, in one transaction: from then on it cannot be
 * lost. Then what has its turn is performed, each command by its own wrapper with its id as the repeat key,
 * in the order of the device. Whatever breaks in between is taken up at the next contact.
 */
export async function receiveCommands(syncing: Syncing, sent: Sent): Promise<SyncAnswer> {
  const { actor, now, db } = syncing;
  const aheadMs = clockAhead({ sentAt: new Date(sent.sentAt), arrivedAt: now });
  const scope = databaseScope(actor);
  const plan = await inTransaction(scope, (tx) => keepArrivals(tx, { actor, now, aheadMs }, sent), db);
  const decided = await performHeld(syncing, plan.perform);
  const known = new Set(decided.map(({ id }) => id));
  const asked = [...sent.commands.map(({ id }) => id), ...sent.asking, ...sent.takeBack];
  const ids = asked.filter((id) => !known.has(id));
  const others = ids.length === 0 ? [] : await outcomesOf(syncing, ids);
  return { receipts: [...decided, ...others], aheadMs, shape: SHAPE };
}

async function outcomesOf({ actor, db }: Syncing, ids: readonly string[]): Promise<Receipt[]> {
  const { personId } = actor;
  const rows = await reading(databaseScope(actor), (handle) => listOutcomes(handle, { personId, ids }), db);
  return rows.map(receiptOf);
}

async function keepArrivals(
  tx: Tx,
  { actor, now, aheadMs }: { readonly actor: PersonActor; readonly now: Date; readonly aheadMs: number },
  sent: Sent,
): Promise<Plan<HeldRow>> {
  const device = { personId: actor.personId, deviceId: sent.device };
  const { next } = await lockDevice(tx, { ...device, shape: sent.shape, aheadMs, now });
  const arrivals = sent.commands.filter((command) => command.device === sent.device);
  await insertArrivals(
    tx,
    arrivals.map((command) => rowOf(command, { actor, now, aheadMs, sentAt: new Date(sent.sentAt) })),
  );
  await setAside(tx, { personId: actor.personId, ids: sent.takeBack });
  const held = await listHeld(tx, device);
  const rows = held.map((row) => ({
    ...row,
    id: row.command_id,
    sequence: row.sequence,
    arrivedAt: row.arrived_at,
  }));
  const plan = planArrivals(rows, { next, now });
  if (plan.next !== next) await saveNextSequence(tx, { ...device, next: plan.next });
  return plan;
}

function rowOf(
  command: SyncInput['commands'][number],
  at: { readonly actor: PersonActor; readonly now: Date; readonly aheadMs: number; readonly sentAt: Date },
): FieldCommandRow {
  const time = judgeTime({ madeAt: new Date(command.madeAt), sentAt: at.sentAt, arrivedAt: at.now });
  return {
    person_id: at.actor.personId,
    command_id: command.id,
    device_id: command.device,
    sequence: command.sequence,
    mandate_id: command.mandate,
    name: command.name,
    input: command.input,
    shape: command.shape,
    record_id: command.lineage.record ?? null,
    after_id: command.lineage.after ?? null,
    replaces_id: command.lineage.replaces ?? null,
    made_at: time.at,
    clock_ahead_ms: time.corrected ? at.aheadMs : 0,
    arrived_at: at.now,
    forced: false,
    tries: 0,
    outcome: 'held',
    receipt: null,
  };
}
