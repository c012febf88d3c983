import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { asId } from '#platform/ids';
import { centimes } from '#platform/money';
import type { Contact } from '../../order/order-line.ts';
import type { Purchase } from '../../order/purchase.ts';

interface Row extends Omit<Purchase, 'payBefore' | 'paidAt' | 'total'> {
  readonly contact: Contact;
  readonly total: number;
  readonly payBefore: Date | null;
  readonly paidAt: Date | null;
}

const COLUMNS = sql.raw(`person_id as "personId", purchase_id as "purchaseId", reference, locale, contact,
  payment_way as "paymentWay", total_centimes as total, pay_before as "payBefore", paid_at as "paidAt",
  placed_at as "placedAt"`);

type Key = { readonly personId: string; readonly purchaseId: string };

export async function findPurchase(db: Db, { personId, purchaseId }: Key): Promise<Purchase | undefined> {
  const found = await sql<Row>`select ${COLUMNS} from sales.purchase
    where person_id = ${personId} and purchase_id = ${purchaseId}`.execute(db);
  const [row] = found.rows;
  return row && purchaseOf(row);
}

/** A purchase held by the transaction: a second payment waits for the first. */
export async function lockPurchase(tx: Tx, key: Key): Promise<Purchase | undefined> {
  await sql`select from sales.purchase where person_id = ${key.personId} and purchase_id = ${key.purchaseId}
    for update`.execute(tx);
  return findPurchase(tx, key);
}

/** What somebody bought, the latest first. */
export async function listPurchases(db: Db, personId: string): Promise<Purchase[]> {
  const found = await sql<Row>`select ${COLUMNS} from sales.purchase where person_id = ${personId}
    order by placed_at desc limit 100`.execute(db);
  return found.rows.map(purchaseOf);
}

function purchaseOf({ payBefore, paidAt, total, ...row }: Row): Purchase {
  return {
    ...row,
    personId: asId(row.personId),
    purchaseId: asId(row.purchaseId),
    total: centimes(total),
    ...(payBefore !== null && { payBefore }),
    ...(paidAt !== null && { paidAt }),
  };
}

/** Writes a purchase, with its secret address and its reference. */
export async function insertPurchase(tx: Tx, purchase: Purchase, keyHash: string): Promise<void> {
  const of = { person_id: purchase.personId, purchase_id: purchase.purchaseId };
  await tx
    .insertInto('sales.purchase')
    .values({
      ...of,
      reference: purchase.reference,
      locale: purchase.locale,
      contact: JSON.stringify(purchase.contact),
      payment_way: purchase.paymentWay,
      total_centimes: purchase.total,
      pay_before: purchase.payBefore ?? null,
      paid_at: null,
      placed_at: purchase.placedAt,
    })
    .execute();
  await tx
    .insertInto('sales.purchase_key')
    .values({ ...of, key_hash: keyHash })
    .execute();
  await tx
    .insertInto('sales.purchase_reference')
    .values({ ...of, reference: purchase.reference })
    .execute();
}

export async function markPaid(tx: Tx, { personId, purchaseId }: Key, paidAt: Date): Promise<void> {
  await sql`update sales.purchase set paid_at = ${paidAt}
    where person_id = ${personId} and purchase_id = ${purchaseId}`.execute(tx);
}

/** Whose purchase a secret address opens. */
export async function findByKey(db: Db, keyHash: string): Promise<Key | undefined> {
  const found = await sql<Key>`select person_id as "personId", purchase_id as "purchaseId"
    from sales.purchase_key where key_hash = ${keyHash}`.execute(db);
  return found.rows[0];
}

/** Which purchase a reference names, as somebody wrote it on a transfer. */
export async function findByReference(db: Db, reference: string): Promise<Key | undefined> {
  const found = await sql<Key>`select person_id as "personId", purchase_id as "purchaseId"
    from sales.purchase_reference where reference = ${reference}`.execute(db);
  return found.rows[0];
}

/** How many parcels sent to a telephone nobody took, and whether somebody forgave them. */
export async function parcelRecord(
  db: Db,
  phone: string,
): Promise<{ readonly notTaken: number; readonly forgiven: boolean }> {
  const found = await sql<{ notTaken: number; forgivenAt: Date | null }>`
    select not_taken as "notTaken", forgiven_at as "forgivenAt" from sales.parcel_record
    where phone = ${phone}`.execute(db);
  const [row] = found.rows;
  return { notTaken: row?.notTaken ?? 0, forgiven: (row?.forgivenAt ?? null) !== null };
}

/** One more parcel that nobody took. What was forgiven before counts again from here. */
export async function countNotTaken(tx: Tx, phone: string): Promise<void> {
  await sql`insert into sales.parcel_record (phone, not_taken) values (${phone}, 1)
    on conflict (phone) do update set
      not_taken = case when parcel_record.forgiven_at is null then parcel_record.not_taken + 1 else 1 end,
      forgiven_at = null`.execute(tx);
}

/** A person decided that this telephone may pay at the door again. */
export async function forgiveParcels(tx: Tx, phone: string, now: Date): Promise<boolean> {
  const found = await sql`update sales.parcel_record set forgiven_at = ${now}
    where phone = ${phone} returning phone`.execute(tx);
  return found.rows.length > 0;
}
