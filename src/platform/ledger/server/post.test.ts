import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  inTransaction,
  openPool,
  reading,
  testDatabase,
  type Db,
  type TestDatabase,
} from '#platform/database/server';
import { newId, type OrganisationId } from '#platform/ids';
import { centimes } from '#platform/money';
import { databaseScope, SYSTEM } from '#platform/operation';
import { asDay } from '#platform/time';
import { accountOf, balancesOf, reversalOf, type Transfer } from '../index.ts';
import { listTransfers, post, sumByAccount, type Posting } from './index.ts';

const NOW = new Date('2024-12-31T12:00:00Z');
const TODAY = asDay('2024-12-31');
const [PURSE, COMMITTED, PAID] = ['purse', 'committed', 'paid'].map((stage) => accountOf('grant', stage));
if (PURSE === undefined || COMMITTED === undefined || PAID === undefined) throw new Error('no accounts');
const GRANT = accountOf('grant');

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await testDatabase();
  db = openPool(database.url);
});
afterAll(async () => {
  await db.destroy();
  await database.close();
});

const taytmatin: OrganisationId = newId();

function posting(debit = COMMITTED, credit = PURSE, amount = 4_740_000_00): Posting {
  const reference = { kind: 'convention', id: taytmatin };
  const base = { organisationId: taytmatin, book: 'test', communeCode: '05.301.03.07', kind: 'move' };
  return { ...base, debit: debit ?? GRANT, credit: credit ?? GRANT, amount: centimes(amount), reference };
}

function posts(...postings: Posting[]): Promise<Transfer[]> {
  return inTransaction(
    databaseScope(SYSTEM),
    (tx) => post({ tx, now: NOW, today: TODAY, actor: SYSTEM }, postings),
    db,
  );
}

function asSystem<T>(work: (handle: Db) => Promise<T>): Promise<T> {
  return reading(databaseScope(SYSTEM), work, db);
}

test('what was posted is read again, and the sums of the database are those of the rules', async () => {
  await posts(posting(), posting(PAID, COMMITTED, 1_000_000_00), posting(PAID, COMMITTED, 1));
  const asked = { organisationId: taytmatin, book: 'test', under: GRANT };
  const transfers = await asSystem((handle) => listTransfers(handle, asked));
  expect(transfers).toHaveLength(3);
  expect(await asSystem((handle) => sumByAccount(handle, asked))).toEqual(balancesOf(transfers));
  const other = { ...asked, book: 'market' };
  expect(await asSystem((handle) => listTransfers(handle, other))).toEqual([]);
});

test('a transfer is taken back once, whole, and by nothing that differs from it', async () => {
  const [origin] = await posts(posting());
  if (origin === undefined) throw new Error('nothing was posted');
  const back = reversalOf(origin, [], { transferId: newId(), day: TODAY });
  if (!back.ok) throw new Error(back.code);
  const less = { ...back.value, transferId: newId<'transfer'>(), amount: centimes(1) };
  await expect(posts(less)).rejects.toThrow(/ledger_transfer_reverses/);
  const elsewhere = { ...back.value, transferId: newId<'transfer'>(), book: 'market' };
  await expect(posts(elsewhere)).rejects.toThrow(/ledger_transfer_reverses/);
  await posts(back.value);
  await expect(posts({ ...back.value, transferId: newId() })).rejects.toThrow(
    /ledger_transfer_reversed_once/,
  );
});

test('nothing is posted of nothing, nor from an account to itself', async () => {
  await expect(posts(posting(COMMITTED, PURSE, 0))).rejects.toThrow(/ledger_transfer_amount/);
  await expect(posts(posting(COMMITTED, PURSE, -5))).rejects.toThrow(/ledger_transfer_amount/);
  await expect(posts(posting(PURSE, PURSE))).rejects.toThrow(/ledger_transfer_moves/);
});

test('the application has no right to alter or to remove a transfer, whoever acts', async () => {
  const attempt = (statement: ReturnType<typeof sql>) =>
    inTransaction(databaseScope(SYSTEM), (tx) => statement.execute(tx), db);
  await expect(attempt(sql`update platform.ledger_transfer set amount_centimes = 1`)).rejects.toThrow(
    /denied/,
  );
  await expect(attempt(sql`delete from platform.ledger_transfer`)).rejects.toThrow(/denied/);
});

test('a book is seen by its organisation and by the offices of its place, and by nobody else', async () => {
  await posts(posting());
  const asked = { organisationId: taytmatin, book: 'test', under: GRANT };
  const count = (scope: Parameters<typeof reading>[0]) =>
    reading(scope, async (handle) => (await listTransfers(handle, asked)).length, db);
  expect(await count({ organisation: taytmatin })).toBeGreaterThan(0);
  expect(await count({ place: '05.301' })).toBeGreaterThan(0);
  expect(await count({ place: '03' })).toBe(0);
  expect(await count({ organisation: newId() })).toBe(0);
  expect(await count({})).toBe(0);
});
