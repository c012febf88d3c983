import { sql } from 'kysely';
import type { Tx } from '#platform/database/server';
import { newId } from '#platform/ids';
import type { SoldBatch } from '#modules/market';
import type { FullOrder } from './order.sql.ts';

type Of = Pick<FullOrder, 'organisationId' | 'communeCode' | 'orderId' | 'personId'>;

interface Told {
  readonly lineId: string;
  readonly batches: readonly SoldBatch[];
  readonly at: Date;
}

/** Of which batches a line is, kept for its buyer. */
export async function insertLineBatches(tx: Tx, of: Of, { lineId, batches, at }: Told): Promise<void> {
  if (batches.length === 0) return;
  const rows = batches.map(({ batchId, code, bestBefore, quantity }) => ({
    organisation_id: of.organisationId,
    line_batch_id: newId<'line-batch'>(),
    commune_code: of.communeCode,
    order_id: of.orderId,
    line_id: lineId,
    person_id: of.personId,
    batch_id: batchId,
    code,
    best_before: bestBefore,
    quantity,
    told_at: at,
    ended_at: null,
    recalled_at: null,
    why: '',
  }));
  await tx.insertInto('sales.line_batch').values(rows).execute();
}

/** A line was taken anew: the batches it was of are no longer, others are. */
export async function replaceLineBatches(tx: Tx, of: Of, told: Told): Promise<void> {
  await sql`update sales.line_batch set ended_at = ${told.at}
    where organisation_id = ${of.organisationId} and line_id = ${told.lineId} and ended_at is null`.execute(
    tx,
  );
  await insertLineBatches(tx, of, told);
}

/** A batch is called back: every line that is of it says so. The orders they are in. */
export async function markRecalled(
  tx: Tx,
  recalled: { readonly cooperative: string; readonly batch: string; readonly why: string; readonly at: Date },
): Promise<string[]> {
  const { cooperative, batch, why, at } = recalled;
  const marked = await sql<{ order: string }>`update sales.line_batch set recalled_at = ${at}, why = ${why}
    where organisation_id = ${cooperative} and batch_id = ${batch} and ended_at is null
    returning order_id as "order"`.execute(tx);
  return [...new Set(marked.rows.map(({ order }) => order))];
}
