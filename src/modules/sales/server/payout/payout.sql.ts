import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { centimes } from '#platform/money';
import type { Held } from '#platform/operation/server';
import type { Payout, PayoutBatch } from '../../money/payout.ts';

type Row = Omit<Payout, 'amount' | 'settledAt'> & { amount: number; settledAt: Date | null };

const PAYOUT = sql.raw(`organisation_id as "organisationId", payout_id as "payoutId", batch_id as "batchId",
  commune_code as "communeCode", amount_centimes as amount, rib, state, listed_at as "listedAt",
  settled_at as "settledAt", proof`);

async function listWhere(db: Db, which: RawBuilder<unknown>): Promise<Payout[]> {
  const found = await sql<Row>`select ${PAYOUT} from sales.payout where ${which}`.execute(db);
  return found.rows.map(({ amount, settledAt, ...row }) => ({
    ...row,
    amount: centimes(amount),
    ...(settledAt !== null && { settledAt }),
  }));
}

/** Wide query: what a list pays out, whoever gets it. */
export function listOfBatch(db: Db, batchId: string): Promise<Payout[]> {
  return listWhere(db, sql`batch_id = ${batchId} order by organisation_id limit 5000`);
}

/** What was paid out to a cooperative, the latest first. */
export function listOfCooperative(db: Db, cooperative: string): Promise<Payout[]> {
  return listWhere(db, sql`organisation_id = ${cooperative} order by listed_at desc limit 100`);
}

/** Wide query: who has money on its way, or on a list. */
export async function listUnderWay(db: Db): Promise<ReadonlySet<string>> {
  const found = await sql<{ organisationId: string }>`select organisation_id as "organisationId"
    from sales.payout where state in ('listed', 'approved')`.execute(db);
  return new Set(found.rows.map(({ organisationId }) => organisationId));
}

export async function lockPayout(
  tx: Tx,
  { cooperative, payout }: { readonly cooperative: string; readonly payout: string },
): Promise<Payout | undefined> {
  await sql`select from sales.payout where organisation_id = ${cooperative} and payout_id = ${payout}
    for update`.execute(tx);
  const [found] = await listWhere(tx, sql`organisation_id = ${cooperative} and payout_id = ${payout}`);
  return found;
}

export async function insertPayout(tx: Tx, payout: Payout): Promise<void> {
  await tx
    .insertInto('sales.payout')
    .values({
      organisation_id: payout.organisationId,
      payout_id: payout.payoutId,
      commune_code: payout.communeCode,
      batch_id: payout.batchId,
      amount_centimes: payout.amount,
      rib: payout.rib,
      state: payout.state,
      listed_at: payout.listedAt,
      settled_at: null,
      proof: '',
    })
    .execute();
}

/** Writes where a payout stands now. */
export async function savePayout(
  tx: Tx,
  { organisationId, payoutId }: Held<Payout>,
  { state, settledAt, proof = '' }: Pick<Payout, 'state'> & Partial<Pick<Payout, 'settledAt' | 'proof'>>,
): Promise<void> {
  await sql`update sales.payout set state = ${state}, settled_at = ${settledAt ?? null}, proof = ${proof}
    where organisation_id = ${organisationId} and payout_id = ${payoutId}`.execute(tx);
}

type BatchRow = Omit<PayoutBatch, 'approvedAt' | 'approvedBy'> & {
  approvedAt: Date | null;
  approvedBy: string | null;
};

const BATCH = sql.raw(`organisation_id as "organisationId", batch_id as "batchId", number, state,
  listed_at as "listedAt", listed_by as "listedBy",
  approved_at as "approvedAt", approved_by as "approvedBy"`);

/** Wide query: the lists made lately, whoever made them. */
export async function listBatches(db: Db): Promise<PayoutBatch[]> {
  const found = await sql<BatchRow>`select ${BATCH} from sales.payout_batch
    order by listed_at desc limit 50`.execute(db);
  return found.rows.map(batchOf);
}

/** Wide query: one list, by its id alone: offices of the market share them. */
export async function findBatch(db: Db, batchId: string): Promise<PayoutBatch | undefined> {
  const found = await sql<BatchRow>`select ${BATCH} from sales.payout_batch
    where batch_id = ${batchId}`.execute(db);
  const [row] = found.rows;
  return row && batchOf(row);
}

/** Wide query: one list, held by the transaction. */
export async function lockBatch(tx: Tx, batchId: string): Promise<PayoutBatch | undefined> {
  await sql`select from sales.payout_batch where batch_id = ${batchId} for update`.execute(tx);
  return findBatch(tx, batchId);
}

function batchOf({ approvedAt, approvedBy, ...row }: BatchRow): PayoutBatch {
  return {
    ...row,
    ...(approvedAt !== null && { approvedAt }),
    ...(approvedBy !== null && { approvedBy }),
  };
}

export async function insertBatch(tx: Tx, batch: PayoutBatch): Promise<void> {
  await tx
    .insertInto('sales.payout_batch')
    .values({
      organisation_id: batch.organisationId,
      batch_id: batch.batchId,
      number: batch.number,
      state: batch.state,
      listed_at: batch.listedAt,
      listed_by: batch.listedBy,
    })
    .execute();
}

export async function saveBatch(
  tx: Tx,
  { organisationId, batchId }: Held<PayoutBatch>,
  { state, approvedAt, approvedBy }: Pick<PayoutBatch, 'state' | 'approvedAt' | 'approvedBy'>,
): Promise<void> {
  await sql`update sales.payout_batch set state = ${state}, approved_at = ${approvedAt ?? null},
      approved_by = ${approvedBy ?? null}
    where organisation_id = ${organisationId} and batch_id = ${batchId}`.execute(tx);
}
