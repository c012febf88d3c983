import { z } from 'zod';
import { inTransaction, reading } from '#platform/database/server';
import {
  convertCommand,
  judgeLease,
  TAKEN_BACK,
  waitsForEarlier,
  type Arrived,
  type Outcome,
  type Receipt,
} from '#platform/offline';
import { logger } from '#platform/log/server';
import { databaseScope, statusOf, SYSTEM, type PersonActor } from '#platform/operation';
import { countTry, listOutcomes, saveOutcome, setAside, type FieldCommandRow } from './field-command.sql.ts';
import { listLeases } from './field-lease.sql.ts';
import type { Syncing } from './receive-commands.ts';
import { markOf, receiptOf, refusalReceipt } from './receipts.ts';
import { inputAtRightTime } from './right-time.ts';

export type HeldRow = FieldCommandRow & Arrived;
type Turn = HeldRow & { readonly forced: boolean };
type Decided = Omit<Receipt, 'id' | 'mark'>;

/** A command that breaks the server three times is no longer tried: a person looks at it. */
const MOST_TRIES = 3;
/** What a command answers that was kept for somebody else to decide. */
const Proposed = z.object({ proposed: z.literal(true), code: z.string().optional() });
const CONFLICT = 409;
const HELD: Decided = { outcome: 'held' };

/** Performs what has its turn, in order; stops at the first that is still running elsewhere or breaks. */
export async function performHeld(syncing: Syncing, turns: readonly Turn[]): Promise<readonly Receipt[]> {
  const receipts: Receipt[] = [];
  for (const turn of turns) {
    const decided = await decide(syncing, turn);
    if (decided === 'stop') return receipts;
    const receipt = await settle(syncing, turn, decided);
    if (receipt !== undefined) receipts.push(receipt);
  }
  return receipts;
}

async function decide(syncing: Syncing, turn: Turn): Promise<Decided | 'stop'> {
  const { field } = syncing;
  if (turn.name === TAKEN_BACK) return { outcome: 'set-aside' };
  const actor = await actorOf(syncing, turn);
  if ('outcome' in actor) return actor;
  if (await waits(syncing, turn)) return { ...HELD, code: 'follows-refused' };
  const written = { name: turn.name, input: inputAtRightTime(turn), shape: turn.shape };
  const read = convertCommand(written, field);
  if (!read.ok) return read.code === 'app-newer' ? { ...HELD, code: read.code } : refusalReceipt(read);
  const command = field.commands.find(({ name }) => name === read.value.name);
  if (command === undefined) return { outcome: 'refused', code: 'app-too-old' };
  try {
    return await performed(syncing, turn, () =>
      command.perform(
        { actor, trace: syncing.trace, requestId: turn.id, db: syncing.db, now: syncing.now },
        read.value.input,
      ),
    );
  } catch (error) {
    return broke(syncing, turn, error);
  }
}

/** As whom it was done: herself as she is now, or as she was under a mandate that ended since. */
async function actorOf(
  { actor, field, now, db }: Syncing,
  turn: Turn,
): Promise<PersonActor | (Decided & { readonly code: string })> {
  if (turn.mandate_id === actor.mandateId) return actor;
  const then = await field.actorThen?.(actor, { mandate: turn.mandate_id, at: turn.made_at, now, db });
  if (then === undefined || then === 'lasts') return { ...HELD, code: 'other-mandate' };
  return then === 'over' ? { outcome: 'refused', code: 'mandate-over' } : then;
}

type Answer = Awaited<ReturnType<Syncing['field']['commands'][number]['perform']>>;

async function performed(
  syncing: Syncing,
  turn: Turn,
  perform: () => Promise<Answer>,
): Promise<Decided | 'stop'> {
  const answer = await perform();
  if (!answer.ok) {
    if (answer.code === 'still-running') return 'stop';
    return { ...refusalReceipt(answer), ...(await otherHand(syncing, turn, answer.code)) };
  }
  const proposal = Proposed.safeParse(answer.value);
  if (!proposal.success) return { outcome: 'received' };
  const { code } = proposal.data;
  return { outcome: 'proposed', ...(code !== undefined ? { code } : await holderOf(syncing, turn)) };
}

/** Who changed the record meanwhile, when that is why it does not go. */
async function otherHand({ field, actor, db }: Syncing, { record_id: record }: Turn, code: string) {
  if (record === null || statusOf(code) !== CONFLICT) return undefined;
  return field.lastHandOn?.({ actor, db }, record);
}

/** Nothing is lost when the server breaks: the command stays, and is tried again at the next contact. */
async function broke(syncing: Syncing, turn: Turn, error: unknown): Promise<Decided | 'stop'> {
  const { actor, db } = syncing;
  const reference = syncing.trace;
  logger().error({ reference, command: turn.name, error }, 'a command of a phone broke the server');
  const tries = await inTransaction(
    databaseScope(actor),
    (tx) => countTry(tx, { personId: actor.personId, commandId: turn.id }),
    db,
  );
  if (tries < MOST_TRIES) return 'stop';
  return { outcome: 'refused', code: 'outage', detail: { reference } };
}

/** Its receipt, when it is settled by this very call: what another decided meanwhile is read again. */
async function settle(syncing: Syncing, turn: Turn, decided: Decided): Promise<Receipt | undefined> {
  const { actor, db } = syncing;
  const mark = markOf({ forced: turn.forced, corrected: turn.clock_ahead_ms !== 0 });
  const { outcome, ...rest } = decided;
  const receipt = { ...rest, ...(mark !== undefined && { mark }) };
  const { personId } = actor;
  const isOurs = await inTransaction(
    databaseScope(actor),
    async (tx) => {
      const saved = await saveOutcome(tx, { personId, commandId: turn.id, outcome, receipt });
      const corrects = outcome === 'received' && turn.replaces_id !== null;
      if (corrects) await setAside(tx, { personId, ids: [turn.replaces_id ?? ''] });
      return saved;
    },
    db,
  );
  return isOurs ? receiptOf({ command_id: turn.id, outcome, receipt }) : undefined;
}

async function waits({ actor, db }: Syncing, { after_id: after }: Turn): Promise<boolean> {
  if (after === null) return false;
  const asked = { personId: actor.personId, ids: [after] };
  const rows = await reading(databaseScope(actor), (handle) => listOutcomes(handle, asked), db);
  const known = new Map(rows.map((row): [string, Outcome] => [row.command_id, row.outcome]));
  return waitsForEarlier(after, known);
}

/** Who has the record now, for the sentence: only the platform sees whose leases there are. */
async function holderOf({ actor, now, db }: Syncing, turn: Turn): Promise<{ readonly who?: string }> {
  const record = turn.record_id;
  if (record === null) return {};
  const leases = await reading(databaseScope(SYSTEM), (handle) => listLeases(handle, [record]), db);
  const judged = judgeLease(leases, { record, person: actor.personId, now });
  const name = leases.find((lease) => judged.kind === 'proposal' && lease.person === judged.to)?.name;
  return name === undefined ? {} : { who: name };
}
