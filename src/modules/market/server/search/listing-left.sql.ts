import { sql } from 'kysely';
import type { Tx } from '#platform/database/server';

/**
 * Wide query: how many are left, written on the lines of some things. Nothing else of a line changes and no
 * index holds it, so that a sale costs the market almost nothing.
 */
export async function countLeft(tx: Tx, products: readonly string[]): Promise<void> {
  await sql`
    update market.listing line set left_over = level.on_hand - level.kept
    from market.stock_level level
    where line.product_id = any(${[...new Set(products)].toSorted()}::uuid[])
      and level.organisation_id = line.organisation_id and level.product_id = line.product_id`.execute(tx);
}
