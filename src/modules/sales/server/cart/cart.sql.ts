import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { centimes } from '#platform/money';
import type { CartLine } from '../../cart/cart.ts';

/** What somebody means to buy, the first thing first. */
export async function listCart(db: Db, personId: string): Promise<CartLine[]> {
  const found = await sql<Omit<CartLine, 'seen'> & { seen: number }>`
    select organisation_id as "organisationId", product_id as "productId", quantity, seen_centimes as seen
    from sales.cart_line where person_id = ${personId} order by added_at, product_id limit 200`.execute(db);
  return found.rows.map(({ seen, ...line }) => ({ ...line, seen: centimes(seen) }));
}

/** How many different things are in somebody's cart. */
export async function countCart(db: Db, personId: string): Promise<number> {
  const found = await sql<{ count: string }>`select count(*) as count from sales.cart_line
    where person_id = ${personId}`.execute(db);
  return Number(found.rows[0]?.count ?? 0);
}

/** Writes how many of a thing she means to buy, and the price she saw; nothing of it when it is none. */
export async function saveCartLine(
  tx: Tx,
  { personId, now }: { readonly personId: string; readonly now: Date },
  { organisationId, productId, quantity, seen }: CartLine,
): Promise<void> {
  if (quantity === 0) {
    await sql`delete from sales.cart_line where person_id = ${personId}
      and product_id = ${productId}`.execute(tx);
    return;
  }
  await tx
    .insertInto('sales.cart_line')
    .values({
      person_id: personId,
      product_id: productId,
      organisation_id: organisationId,
      quantity,
      seen_centimes: seen,
      added_at: now,
    })
    .onConflict((clash) =>
      clash.columns(['person_id', 'product_id']).doUpdateSet({ quantity, seen_centimes: seen }),
    )
    .execute();
}

/** Wide query: which of some things somebody else put in her cart since an instant. Never who. */
export async function listLookedAt(
  db: Db,
  asked: { readonly products: readonly string[]; readonly since: Date; readonly notBy?: string },
): Promise<ReadonlySet<string>> {
  const { products, since, notBy = null } = asked;
  const found = await sql<{ productId: string }>`select distinct product_id as "productId"
    from sales.cart_line where product_id = any(${[...products]}::uuid[]) and added_at > ${since}
      and person_id is distinct from ${notBy}::uuid`.execute(db);
  return new Set(found.rows.map(({ productId }) => productId));
}

export async function emptyCart(tx: Tx, personId: string): Promise<void> {
  await sql`delete from sales.cart_line where person_id = ${personId}`.execute(tx);
}

/** What a guest meant to buy becomes the cart of the account she entered; what both had stays as it was there. */
export async function moveCart(
  tx: Tx,
  { fromPersonId, personId }: { readonly fromPersonId: string; readonly personId: string },
): Promise<void> {
  await sql`insert into sales.cart_line
      (person_id, product_id, organisation_id, quantity, seen_centimes, added_at)
    select ${personId}, product_id, organisation_id, quantity, seen_centimes, added_at
    from sales.cart_line where person_id = ${fromPersonId}
    on conflict do nothing`.execute(tx);
  await sql`delete from sales.cart_line where person_id = ${fromPersonId}`.execute(tx);
}
