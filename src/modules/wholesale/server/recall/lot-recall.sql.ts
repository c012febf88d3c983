import { sql } from 'kysely';
import type { Tx } from '#platform/database/server';

interface Recalled {
  readonly cooperative: string;
  readonly product: string;
  readonly kind: string;
  readonly code: string;
  /** Those taken from the store with jars of the batch. */
  readonly taken: readonly string[];
  readonly why: string;
  readonly at: Date;
}

/**
 * The lots a batch is in are called back with it: what was taken of it from the store, and what bears its
 * number and was made for the order. Each once; which they are.
 */
export async function markLots(tx: Tx, recalled: Recalled): Promise<{ lotId: string; dealId: string }[]> {
  const { cooperative, product, kind, code, taken, why, at } = recalled;
  const marked = await sql<{ lotId: string; dealId: string }>`
    update wholesale.lot l set recalled_at = ${at}, recall_why = ${why}
    where l.organisation_id = ${cooperative} and l.recalled_at is null
      and (l.lot_id = any(${[...taken]}::uuid[]) or (l.batch = ${code} and exists (
        select from wholesale.part p where p.organisation_id = l.organisation_id and p.part_id = l.part_id
          and (coalesce(l.product_id, p.product_id) = ${product}
            or (l.product_id is null and p.product_id is null and p.kind = ${kind})))))
    returning l.lot_id as "lotId", l.deal_id as "dealId"`.execute(tx);
  return marked.rows;
}
