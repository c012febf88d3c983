import { sql, type RawBuilder } from 'kysely';
import { withoutNulls, type Db, type Tx } from '#platform/database/server';
import { centimes } from '#platform/money';
import type { Held } from '#platform/operation/server';
import type { Share, ShareOut } from '../../share-out/share-out.ts';

const SHARE_OUT = sql.raw(`organisation_id as "organisationId", share_out_id as "shareOutId",
  commune_code as "communeCode", order_id as "orderId", order_number as "orderNumber", line_id as "lineId",
  product_id as "productId", jsonb_build_object('fr', thing_fr, 'ar', thing_ar) as thing, quantity,
  net_centimes as net, kept_centimes as kept, kept_basis_points as "keptBasisPoints", unit,
  shared_at as "sharedAt", shared_by as "sharedBy", undone_at as "undoneAt", why`);

async function listWhere(db: Db, which: RawBuilder<unknown>): Promise<ShareOut[]> {
  const found = await sql<ShareOut & { net: number; kept: number }>`select ${SHARE_OUT}
    from production.share_out where ${which}`.execute(db);
  return found.rows.map((row) => ({
    ...withoutNulls(row),
    net: centimes(row.net),
    kept: centimes(row.kept),
  }));
}

/** What a cooperative shared, the latest first. */
export function listShareOuts(db: Db, cooperative: string): Promise<ShareOut[]> {
  return listWhere(db, sql`organisation_id = ${cooperative} order by shared_at desc limit 300`);
}

type Key = { readonly cooperative: string; readonly share: string };

export async function findShareOut(db: Db, { cooperative, share }: Key): Promise<ShareOut | undefined> {
  const [found] = await listWhere(db, sql`organisation_id = ${cooperative} and share_out_id = ${share}`);
  return found;
}

/** A share-out held by the transaction: nobody pays or undoes it meanwhile. */
export async function lockShareOut(tx: Tx, key: Key): Promise<ShareOut | undefined> {
  await sql`select from production.share_out
    where organisation_id = ${key.cooperative} and share_out_id = ${key.share} for update`.execute(tx);
  return findShareOut(tx, key);
}

export async function insertShareOut(tx: Tx, one: ShareOut, shares: readonly Share[]): Promise<void> {
  const [thing_fr, thing_ar] = [one.thing.fr, one.thing.ar];
  await tx
    .insertInto('production.share_out')
    .values({
      organisation_id: one.organisationId,
      share_out_id: one.shareOutId,
      commune_code: one.communeCode,
      order_id: one.orderId,
      order_number: one.orderNumber,
      line_id: one.lineId,
      product_id: one.productId,
      thing_fr,
      thing_ar,
      quantity: one.quantity,
      net_centimes: one.net,
      kept_centimes: one.kept,
      kept_basis_points: one.keptBasisPoints,
      unit: one.unit,
      shared_at: one.sharedAt,
      shared_by: one.sharedBy,
      undone_at: null,
      undone_by: null,
      why: '',
    })
    .execute();
  const rows = shares.map((each) => ({
    organisation_id: one.organisationId,
    share_out_id: one.shareOutId,
    member_id: each.memberId,
    commune_code: one.communeCode,
    person_id: each.personId,
    name_latin: each.nameLatin,
    name_arabic: each.nameArabic ?? null,
    thing_fr,
    thing_ar,
    tenths: each.tenths,
    unit: one.unit,
    amount_centimes: each.amount,
    shared_at: one.sharedAt,
    paid_at: null,
    paid_by: null,
    proof: '',
    undone_at: null,
  }));
  await tx.insertInto('production.share').values(rows).execute();
}

/** What each gets, in the order of their work. */
export async function listShares(db: Db, { cooperative, share }: Key): Promise<Share[]> {
  const found = await sql<Share & { amount: number }>`select member_id as "memberId",
      person_id as "personId", name_latin as "nameLatin", name_arabic as "nameArabic", tenths,
      amount_centimes as amount, paid_at as "paidAt", proof
    from production.share where organisation_id = ${cooperative} and share_out_id = ${share}
    order by tenths desc, member_id`.execute(db);
  return found.rows.map((row) => ({ ...withoutNulls(row), amount: centimes(row.amount) }));
}

/** Some makers have their money. */
export async function paySome(
  tx: Tx,
  { organisationId, shareOutId }: Held<ShareOut>,
  paid: {
    readonly members: readonly string[];
    readonly at: Date;
    readonly by: string;
    readonly proof: string;
  },
): Promise<void> {
  await sql`update production.share set paid_at = ${paid.at}, paid_by = ${paid.by}, proof = ${paid.proof}
    where organisation_id = ${organisationId} and share_out_id = ${shareOutId}
      and member_id = any(${[...paid.members]}::uuid[])`.execute(tx);
}

/** A share-out counts no more: the book says so by entries the other way. */
export async function undoShares(
  tx: Tx,
  { organisationId, shareOutId }: Held<ShareOut>,
  { at, by, why }: { readonly at: Date; readonly by: string; readonly why: string },
): Promise<void> {
  await sql`update production.share_out set undone_at = ${at}, undone_by = ${by}, why = ${why}
    where organisation_id = ${organisationId} and share_out_id = ${shareOutId}`.execute(tx);
  await sql`update production.share set undone_at = ${at}
    where organisation_id = ${organisationId} and share_out_id = ${shareOutId}`.execute(tx);
}

/** What one person got or is to get, and of what. */
export interface MyShare extends Pick<Share, 'tenths' | 'amount' | 'paidAt'> {
  readonly organisationId: string;
  readonly shareOutId: string;
  readonly thing: ShareOut['thing'];
  readonly unit: ShareOut['unit'];
  readonly sharedAt: Date;
}

/** Wide query: the shares of one person, wherever she belongs, the latest first. */
export async function listSharesOf(db: Db, personId: string): Promise<MyShare[]> {
  const found = await sql<MyShare & { amount: number }>`select organisation_id as "organisationId",
      share_out_id as "shareOutId", jsonb_build_object('fr', thing_fr, 'ar', thing_ar) as thing, unit, tenths,
      amount_centimes as amount, shared_at as "sharedAt", paid_at as "paidAt"
    from production.share where person_id = ${personId} and undone_at is null
    order by shared_at desc limit 300`.execute(db);
  return found.rows.map((row) => ({ ...withoutNulls(row), amount: centimes(row.amount) }));
}
