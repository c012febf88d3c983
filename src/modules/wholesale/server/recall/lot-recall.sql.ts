import { sql } from 'kysely';
import type { Tx } from '#platform/database/server';

interface Recalled {
  readonly cooperative: string;
  readonly product: string;
  readonly kind: string;
  readonly code: string;
  /** Those taken from the store with jars of the batch, and how many of them. */
  readonly taken: ReadonlyMap<string, number>;
  readonly why: string;
  readonly at: Date;
}

/**
 * The lots a batch is in are called back with it: what was taken of it from the store, and what bears its
 * number and was made for the order. Each once for each batch; which they are, with how many of it.
 */
export async function markLots(
  tx: Tx,
  recalled: Recalled,
): Promise<{ lotId: string; dealId: string; quantity: number }[]> {
  const { cooperative, product, kind, code, taken, why, at } = recalled;
  const many = sql`coalesce((${JSON.stringify(Object.fromEntries(taken))}::jsonb ->> l.lot_id::text)::int,
    l.quantity)`;
  const marked = await sql<{ lotId: string; dealId: string; quantity: number }>`
    update wholesale.lot l set recalled_at = coalesce(l.recalled_at, ${at}), recalls = l.recalls
      || jsonb_build_object('code', ${code}::text, 'quantity', ${many}, 'why', ${why}::text)
    where l.organisation_id = ${cooperative}
      and not l.recalls @> jsonb_build_array(jsonb_build_object('code', ${code}::text))
      and (l.lot_id = any(${[...taken.keys()]}::uuid[]) or (l.batch = ${code} and exists (
        select from wholesale.part p where p.organisation_id = l.organisation_id and p.part_id = l.part_id
          and (coalesce(l.product_id, p.product_id) = ${product}
            or (l.product_id is null and p.product_id is null and p.kind = ${kind})))))
    returning l.lot_id as "lotId", l.deal_id as "dealId", ${many} as quantity`.execute(tx);
  return marked.rows;
}
