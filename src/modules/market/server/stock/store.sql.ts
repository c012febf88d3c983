import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { newId } from '#platform/ids';
import type { Held } from '#platform/operation/server';
import type { Product } from '../../product/product.ts';
import type { Allocation, AllocationId, StoreLevel } from '../../stock/allocation.ts';
import type { BatchId } from '../../stock/batch.ts';
import { endParts, freeLapsedParts } from './batch.sql.ts';

/** The store room of a thing, locked: who takes from it waits for the one before. */
export async function lockLevel(tx: Tx, held: Held<Product>): Promise<StoreLevel> {
  const level = await sql<{ onHand: number }>`select on_hand as "onHand" from market.stock_level
    where organisation_id = ${held.organisationId} and product_id = ${held.productId} for update`.execute(tx);
  return { onHand: level.rows[0]?.onHand ?? 0, allocations: await listAllocations(tx, held) };
}

/** For whom a thing is kept, and to whom it went, the latest first. */
export async function listAllocations(
  db: Db,
  { organisationId, productId }: Pick<Product, 'organisationId' | 'productId'>,
): Promise<Allocation[]> {
  const found = await sql<Omit<Allocation, 'expiresAt'> & { expiresAt: Date | null }>`
    select allocation_id as "allocationId", quantity, channel, for_whom as "forWhom", state,
      expires_at as "expiresAt"
    from market.allocation where organisation_id = ${organisationId} and product_id = ${productId}
    order by made_at desc, allocation_id limit 200`.execute(db);
  return found.rows.map(({ expiresAt, ...one }) => ({ ...one, ...(expiresAt !== null && { expiresAt }) }));
}

/** Begins the store room of a thing; a piece gets its number in the cooperative. */
export async function openStore(
  tx: Tx,
  product: Product,
  { onHand, number }: { readonly onHand: number; readonly number?: number },
): Promise<void> {
  const of = {
    organisation_id: product.organisationId,
    product_id: product.productId,
    commune_code: product.communeCode,
  };
  await tx
    .insertInto('market.stock_level')
    .values({ ...of, on_hand: onHand, kept: 0 })
    .execute();
  if (number === undefined) return;
  await tx
    .insertInto('market.piece')
    .values({ ...of, piece_id: newId(), number })
    .execute();
}

/** The number the next piece of a cooperative bears. */
export async function nextPieceNumber(tx: Tx, organisationId: string): Promise<number> {
  const found = await sql<{ last: number | null }>`select max(number) as last from market.piece
    where organisation_id = ${organisationId}`.execute(tx);
  return (found.rows[0]?.last ?? 0) + 1;
}

export async function findPieceNumber(
  db: Db,
  { organisationId, productId }: Pick<Product, 'organisationId' | 'productId'>,
): Promise<number | undefined> {
  const found = await sql<{ number: number }>`select number from market.piece
    where organisation_id = ${organisationId} and product_id = ${productId}`.execute(db);
  return found.rows[0]?.number;
}

/** The numbers of the pieces of a cooperative, by thing. */
export async function listPieceNumbers(db: Db, organisationId: string): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ productId: string; number: number }>`
    select product_id as "productId", number from market.piece
    where organisation_id = ${organisationId}`.execute(db);
  return new Map(found.rows.map(({ productId, number }) => [productId, number]));
}

/** What was kept and lapsed is free again. */
export async function releaseLapsed(tx: Tx, held: Held<Product>, now: Date): Promise<void> {
  await freeLapsedParts(tx, held, now);
  await sql`with lapsed as (
      update market.allocation set state = 'released'
      where organisation_id = ${held.organisationId} and product_id = ${held.productId}
        and state = 'standing' and expires_at <= ${now}
      returning quantity)
    update market.stock_level set kept = kept - (select coalesce(sum(quantity), 0) from lapsed)
    where organisation_id = ${held.organisationId} and product_id = ${held.productId}
      and exists (select from lapsed)`.execute(tx);
}

/** Keeps some for somebody. Of one piece, a second that stands is refused by the database itself. */
export async function insertAllocation(
  tx: Tx,
  held: Held<Product>,
  one: Allocation,
  now: Date,
): Promise<void> {
  await sql`insert into market.allocation (organisation_id, allocation_id, product_id, commune_code, piece_id,
      quantity, channel, for_whom, state, expires_at, made_at)
    values (${held.organisationId}, ${one.allocationId}, ${held.productId}, ${held.communeCode},
      (select piece_id from market.piece
        where organisation_id = ${held.organisationId} and product_id = ${held.productId}),
      ${one.quantity}, ${one.channel}, ${one.forWhom}, ${one.state}, ${one.expiresAt ?? null},
      ${now})`.execute(tx);
  await changeLevel(tx, held, { kept: one.quantity });
}

interface Ended {
  readonly allocationId: AllocationId;
  readonly quantity: number;
  readonly as: 'used' | 'released';
  /** Where it stood before: what had left the store already comes back to it. */
  readonly was?: Allocation['state'];
}

/** What was kept goes to whom it was kept for (`used`), or back to the store (`released`). */
export async function endAllocation(
  tx: Tx,
  held: Held<Product>,
  { allocationId, quantity, as, was = 'standing' }: Ended,
): Promise<void> {
  await sql`update market.allocation set state = ${as} where organisation_id = ${held.organisationId}
    and allocation_id = ${allocationId}`.execute(tx);
  await endParts(tx, held, { allocationId, as, was });
  if (was === 'used') return changeLevel(tx, held, { onHand: quantity });
  await changeLevel(tx, held, { kept: -quantity, ...(as === 'used' && { onHand: -quantity }) });
}

/** Some of what somebody got came back to the store: the rest is still hers. */
export async function lessenAllocation(
  tx: Tx,
  held: Held<Product>,
  { allocationId, quantity }: Pick<Ended, 'allocationId' | 'quantity'>,
): Promise<void> {
  await sql`update market.allocation set quantity = quantity - ${quantity}
    where organisation_id = ${held.organisationId} and allocation_id = ${allocationId}`.execute(tx);
  await changeLevel(tx, held, { onHand: quantity });
}

/** What was kept for a while is kept without end. */
export async function renewAllocation(tx: Tx, held: Held<Product>, allocation: AllocationId): Promise<void> {
  await sql`update market.allocation set state = 'standing', expires_at = null
    where organisation_id = ${held.organisationId} and allocation_id = ${allocation}`.execute(tx);
}

/**
 * Changes the numbers of the store; below nothing, or more kept than there are, is refused by the database.
 */
export async function changeLevel(
  tx: Tx,
  held: Held<Product>,
  { onHand = 0, kept = 0 }: { readonly onHand?: number; readonly kept?: number },
): Promise<void> {
  await sql`update market.stock_level set on_hand = on_hand + ${onHand}, kept = kept + ${kept}
    where organisation_id = ${held.organisationId} and product_id = ${held.productId}`.execute(tx);
}

/** Writes down a change of numbers: who, when, why, by which document. */
export async function insertMovement(
  tx: Tx,
  product: Product,
  movement: {
    readonly change: number;
    readonly why: 'begun' | 'counted' | 'sold' | 'returned' | 'made' | 'expired' | 'recalled';
    /** Of which batch. */
    readonly batch?: BatchId;
    readonly document?: string;
    readonly now: Date;
    readonly personId?: string;
  },
): Promise<void> {
  await tx
    .insertInto('market.movement')
    .values({
      organisation_id: product.organisationId,
      movement_id: newId(),
      product_id: product.productId,
      commune_code: product.communeCode,
      change: movement.change,
      why: movement.why,
      document_id: movement.document ?? null,
      batch_id: movement.batch ?? null,
      moved_at: movement.now,
      person_id: movement.personId ?? null,
    })
    .execute();
}
