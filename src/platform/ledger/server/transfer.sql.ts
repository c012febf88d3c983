import { sql } from 'kysely';
import { deeplyWithoutNulls, insertRows, type Db, type Tx } from '#platform/database/server';
import { centimes, type Centimes } from '#platform/money';
import type { Account, Transfer } from '#platform/ledger';

const TRANSFER = `jsonb_build_object('transferId', transfer_id, 'organisationId', organisation_id,
  'book', book, 'communeCode', commune_code, 'debit', debit, 'credit', credit, 'amount', amount_centimes,
  'day', day, 'kind', kind, 'reference', jsonb_build_object('kind', reference_kind, 'id', reference_id),
  'reverses', reverses_id)`;

export async function insertTransfers(
  tx: Tx,
  transfers: readonly Transfer[],
  { now, personId }: { readonly now: Date; readonly personId?: string },
): Promise<void> {
  const rows = transfers.map((one) => ({
    organisation_id: one.organisationId,
    transfer_id: one.transferId,
    book: one.book,
    commune_code: one.communeCode,
    debit: one.debit,
    credit: one.credit,
    amount_centimes: one.amount,
    day: one.day,
    kind: one.kind,
    reference_kind: one.reference.kind,
    reference_id: one.reference.id,
    reverses_id: one.reverses ?? null,
    posted_at: now,
    person_id: personId ?? null,
  }));
  await insertRows(tx, 'platform.ledger_transfer', rows);
}

interface Asked {
  readonly organisationId: string;
  readonly book: string;
  /** Only what this account, or an account below it, gives or gets. */
  readonly under: Account;
}

/** The transfers of an account and of what is below it, the oldest first. */
export async function listTransfers(db: Db, { organisationId, book, under }: Asked): Promise<Transfer[]> {
  const found = await sql<{ transfer: Transfer }>`
    select ${sql.raw(TRANSFER)} as transfer from platform.ledger_transfer
    where organisation_id = ${organisationId} and book = ${book}
      and (debit = ${under} or credit = ${under}
        or starts_with(debit, ${`${under}/`}) or starts_with(credit, ${`${under}/`}))
    order by day, posted_at, transfer_id`.execute(db);
  return found.rows.map(({ transfer }) => deeplyWithoutNulls(transfer));
}

export async function sumByAccount(
  db: Db,
  { organisationId, book, under }: Asked,
): Promise<Map<Account, Centimes>> {
  const found = await sql<{ account: Account; amount: string }>`
    select account, sum(amount)::text as amount from (
      select debit as account, amount_centimes as amount from platform.ledger_transfer
      where organisation_id = ${organisationId} and book = ${book}
        and (debit = ${under} or starts_with(debit, ${`${under}/`}))
      union all
      select credit, -amount_centimes from platform.ledger_transfer
      where organisation_id = ${organisationId} and book = ${book}
        and (credit = ${under} or starts_with(credit, ${`${under}/`}))
    ) as side group by account`.execute(db);
  return new Map(found.rows.map(({ account, amount }) => [account, centimes(amount)]));
}

/** What each account of a book holds, for several organisations together. */
export async function sumOfBooks(
  db: Db,
  { organisationIds, book }: { readonly organisationIds: readonly string[]; readonly book: string },
): Promise<Map<Account, Centimes>> {
  const found = await sql<{ account: Account; amount: string }>`
    select account, sum(amount)::text as amount from (
      select debit as account, amount_centimes as amount from platform.ledger_transfer
      where organisation_id = any(${[...organisationIds]}::uuid[]) and book = ${book}
      union all
      select credit, -amount_centimes from platform.ledger_transfer
      where organisation_id = any(${[...organisationIds]}::uuid[]) and book = ${book}
    ) as side group by account`.execute(db);
  return new Map(found.rows.map(({ account, amount }) => [account, centimes(amount)]));
}

/** An account of somebody's book and what it holds. */
export interface StandingAccount {
  readonly organisationId: string;
  readonly account: Account;
  readonly amount: Centimes;
}

/**
 * Wide query: the accounts of a book, whoever keeps it, that are written so and owe something (a balance
 * below nothing): `order/%/refund-due`.
 */
export async function listOwing(
  db: Db,
  { book, like }: { readonly book: string; readonly like: string },
): Promise<StandingAccount[]> {
  const found = await sql<Omit<StandingAccount, 'amount'> & { amount: string }>`
    select organisation_id as "organisationId", account, sum(amount)::text as amount from (
      select organisation_id, debit as account, amount_centimes as amount from platform.ledger_transfer
      where book = ${book} and debit like ${like}
      union all
      select organisation_id, credit, -amount_centimes from platform.ledger_transfer
      where book = ${book} and credit like ${like}
    ) as side group by organisation_id, account having sum(amount) < 0`.execute(db);
  return found.rows.map(({ amount, ...one }) => ({ ...one, amount: centimes(amount) }));
}

/** Wide query: the accounts of a book, whoever keeps it, that are written so and hold anything. */
export async function listStanding(
  db: Db,
  { book, like }: { readonly book: string; readonly like: string },
): Promise<StandingAccount[]> {
  const found = await sql<Omit<StandingAccount, 'amount'> & { amount: string }>`
    select organisation_id as "organisationId", account, sum(amount)::text as amount from (
      select organisation_id, debit as account, amount_centimes as amount from platform.ledger_transfer
      where book = ${book} and debit like ${like}
      union all
      select organisation_id, credit, -amount_centimes from platform.ledger_transfer
      where book = ${book} and credit like ${like}
    ) as side group by organisation_id, account having sum(amount) <> 0
    order by organisation_id, account`.execute(db);
  return found.rows.map(({ amount, ...one }) => ({ ...one, amount: centimes(amount) }));
}
