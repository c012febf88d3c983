import { sql, type RawBuilder } from 'kysely';
import { withoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Centimes } from '#platform/money';
import type { Held } from '#platform/operation/server';
import type { Part } from '../../deal/deal.ts';
import type { Lot } from '../../deal/lot.ts';

const COLUMNS = sql.raw(`organisation_id as "organisationId", commune_code as "communeCode",
  lot_id as "lotId", part_id as "partId", deal_id as "dealId", product_id as "productId", quantity, batch,
  best_before as "bestBefore", onssa, state, note_id as "noteId", findings, accepted, rejected, outcome,
  signed_by as "signedBy", remark, checked_at as "checkedAt", amount_centimes as amount,
  payable_on as "payableOn", paid_centimes as paid, prepaid_centimes as prepaid,
  returned, returned_again as "returnedAgain", prepared_at as "preparedAt",
  recalled_at as "recalledAt", recalls`);

async function listWhere(db: Db, which: RawBuilder<unknown>): Promise<Lot[]> {
  const found = await sql<Lot>`select ${COLUMNS} from wholesale.lot where ${which}`.execute(db);
  return found.rows.map((row) => withoutNulls(row));
}

/** Wide query: the lots of some orders, the first prepared first. */
export function listLots(db: Db, dealIds: readonly string[]): Promise<Lot[]> {
  return listWhere(db, sql`deal_id = any(${[...dealIds]}::uuid[]) order by prepared_at, lot_id`);
}

/** Wide query: a lot by its order and its id, held by the transaction. */
export async function lockLot(tx: Tx, dealId: string, lotId: string): Promise<Lot | undefined> {
  const which = sql`deal_id = ${dealId} and lot_id = ${lotId}`;
  await sql`select from wholesale.lot where ${which} for no key update`.execute(tx);
  const [found] = await listWhere(tx, which);
  return found;
}

/** Whose debts: of every business to everybody, of one business, or to one cooperative. */
export type Owed = { readonly of?: string; readonly to?: string };

/** Wide query: what is owed of lots accepted and not paid whole, the oldest first. */
export function listOwed(db: Db, { of, to }: Owed = {}): Promise<Lot[]> {
  return listWhere(
    db,
    sql`paid_centimes < amount_centimes
      and (${of ?? null}::uuid is null or person_id = ${of ?? null}::uuid)
      and (${to ?? null}::uuid is null or organisation_id = ${to ?? null}::uuid)
      order by payable_on, lot_id limit 2000`,
  );
}

/** A lot of a cooperative. */
export async function findLot(
  db: Db,
  { cooperative, lot }: { readonly cooperative: string; readonly lot: string },
): Promise<Lot | undefined> {
  const [found] = await listWhere(db, sql`organisation_id = ${cooperative} and lot_id = ${lot}`);
  return found;
}

type Prepared = Pick<
  Lot,
  'lotId' | 'productId' | 'quantity' | 'batch' | 'bestBefore' | 'onssa' | 'preparedAt'
>;

export async function insertLot(
  tx: Tx,
  part: Held<Part>,
  lot: Prepared,
  { personId, gathererId }: { readonly personId: string; readonly gathererId: string },
): Promise<void> {
  await tx
    .insertInto('wholesale.lot')
    .values({
      organisation_id: part.organisationId,
      lot_id: lot.lotId,
      commune_code: part.communeCode,
      part_id: part.partId,
      deal_id: part.dealId,
      person_id: personId,
      gatherer_id: gathererId,
      product_id: lot.productId ?? null,
      quantity: lot.quantity,
      batch: lot.batch,
      best_before: lot.bestBefore ?? null,
      onssa: lot.onssa,
      state: 'prepared',
      note_id: null,
      findings: '[]',
      accepted: 0,
      rejected: 0,
      outcome: null,
      signed_by: '',
      remark: '',
      checked_at: null,
      amount_centimes: 0,
      payable_on: null,
      paid_centimes: 0,
      prepared_at: lot.preparedAt,
    })
    .execute();
}

/** A lot that was ready and has not left is undone. */
export async function removeLot(
  tx: Tx,
  { organisationId, lotId }: Held<Pick<Lot, 'organisationId' | 'lotId'>>,
): Promise<void> {
  await sql`delete from wholesale.lot
    where organisation_id = ${organisationId} and lot_id = ${lotId} and state = 'prepared'`.execute(tx);
}

/** Wide query: the lots of an order that were ready leave with one note; how many. */
export async function sendPrepared(tx: Tx, dealId: string, noteId: string): Promise<number> {
  const sent = await sql`update wholesale.lot set state = 'sent', note_id = ${noteId}
    where deal_id = ${dealId} and state = 'prepared'`.execute(tx);
  return Number(sent.numAffectedRows ?? 0n);
}

type Checked = Pick<
  Lot,
  'findings' | 'accepted' | 'rejected' | 'outcome' | 'signedBy' | 'remark' | 'amount' | 'payableOn'
>;

/** What was found when a lot arrived, and by whom it is signed. */
export async function saveChecked(
  tx: Tx,
  { organisationId, lotId }: Held<Lot>,
  checked: Checked,
  now: Date,
): Promise<void> {
  const { findings, accepted, rejected, outcome, signedBy, remark, amount, payableOn } = checked;
  await sql`update wholesale.lot set state = 'checked', findings = ${JSON.stringify(findings)}::jsonb,
      accepted = ${accepted}, rejected = ${rejected}, outcome = ${outcome ?? null}, signed_by = ${signedBy},
      remark = ${remark}, checked_at = ${now}, amount_centimes = ${amount}, payable_on = ${payableOn ?? null}
    where organisation_id = ${organisationId} and lot_id = ${lotId}`.execute(tx);
}

/** What a lot accepted today was paid of already is what was sent before. */
export async function markPrepaid(
  tx: Tx,
  { organisationId, lotId }: Held<Pick<Lot, 'organisationId' | 'lotId'>>,
): Promise<void> {
  await sql`update wholesale.lot set prepaid_centimes = paid_centimes
    where organisation_id = ${organisationId} and lot_id = ${lotId}`.execute(tx);
}

/** More of a lot was paid. */
export async function addPaid(
  tx: Tx,
  { organisationId, lotId }: Held<Pick<Lot, 'organisationId' | 'lotId'>>,
  amount: Centimes,
): Promise<void> {
  await sql`update wholesale.lot set paid_centimes = paid_centimes + ${amount}
    where organisation_id = ${organisationId} and lot_id = ${lotId}`.execute(tx);
}

type Returned = Pick<Lot, 'amount' | 'paid' | 'returned' | 'returnedAgain'>;

/** Some of what was accepted of a lot was taken back: less is owed of it, and less of it is paid. */
export async function saveReturned(
  tx: Tx,
  { organisationId, lotId }: Held<Lot>,
  { amount, paid, returned, returnedAgain }: Returned,
): Promise<void> {
  await sql`update wholesale.lot set amount_centimes = ${amount}, paid_centimes = ${paid},
      returned = ${returned}, returned_again = ${returnedAgain}
    where organisation_id = ${organisationId} and lot_id = ${lotId}`.execute(tx);
}
