import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFailingPool, type FailingPool } from '#platform/database/server';
import { newId } from '#platform/ids';
import { SYSTEM, type Actor } from '#platform/operation';
import type { Command } from '#platform/operation/server';
import {
  approvePayouts,
  changeMyOrder,
  letTimePass,
  listPayouts,
  moveOrder,
  placePurchase,
  recordPayment,
  refundOrder,
  settlePayout,
} from '../index.ts';
import { strayedBooks } from '../money/check-books.ts';
import { keepCartLine } from '../cart/keep-cart-line.ts';
import { CONTACT, later, somebody, testSales, type TestSales } from '../test-sales.ts';

let sales: TestSales;
let failing: FailingPool;
beforeAll(async () => {
  sales = await testSales();
  failing = openFailingPool(sales.url);
});
afterAll(async () => {
  await failing.close();
  await sales.close();
});

const MOST_STATEMENTS = 400;
const driss = somebody('Driss');
const [meryem, nadia] = [somebody('Meryem', { everywhere: true }), somebody('Nadia', { everywhere: true })];

/** One thing somebody does, whose process may be killed on the way. */
interface Step {
  readonly named: string;
  readonly as: Actor;
  readonly day: number;
  readonly asked: object;
  readonly command: Pick<Command, 'perform'>;
}

/** Everything that is kept of shop and money, as one short text: the same when nothing changed. */
async function kept(): Promise<string> {
  const tables = await sql<{ name: string }>`select table_schema || '.' || table_name as name
    from information_schema.tables where table_type = 'BASE TABLE' and (table_schema in ('sales', 'market')
      or (table_schema = 'platform' and table_name in ('ledger_transfer', 'audit_entry', 'fact')))
      and table_name not in ('listing', 'listing_word', 'shelf', 'shop_line') order by 1`.execute(sales.db);
  const sums = tables.rows.map(
    ({ name }) => sql`select ${name} || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum
      from ${sql.table(name)} t`,
  );
  const found = await sql<{ sum: string }>`${sql.join(sums, sql` union all `)}`.execute(sales.db);
  return found.rows.map(({ sum }) => sum).join('\n');
}

function attempt({ as, day, asked, command }: Step, requestId: string = newId()) {
  const call = { ...sales.call(as, later(day)), db: failing.db, deliverLater: true as const, requestId };
  return command.perform(call, asked).then(
    (answer) => answer,
    (reason: unknown) => ({ ok: false as const, code: String(reason) }),
  );
}

/** Kills the process at the first statement, at the second… until it lives long enough; says how long. */
async function killedEverywhere(step: Step) {
  const before = await kept();
  for (let statements = 0; statements < MOST_STATEMENTS; statements += 1) {
    failing.dieAfter(statements);
    const answer = await attempt(step);
    if (answer.ok) {
      failing.live();
      expect(await kept(), `${step.named}: done`).not.toBe(before);
      return { statements, answer };
    }
    expect(answer.code, step.named).toContain('Connection terminated');
    expect(await kept(), `${step.named}, killed after ${statements} statements`).toBe(before);
  }
  throw new Error(`${step.named} never ends`);
}

/** The commit is done and its answer never comes: asked again under the same key, nothing is done twice. */
async function unheard(step: Step, statements: number) {
  const [before, requestId] = [await kept(), newId()];
  failing.dieAfter(statements, 'no');
  expect(await attempt(step, requestId), step.named).toMatchObject({ ok: false });
  const done = await kept();
  expect(done, `${step.named}: its commit`).not.toBe(before);
  failing.live();
  const again = await attempt(step, requestId);
  expect(again, `${step.named}: asked again`).toMatchObject({ ok: true });
  expect(await kept(), `${step.named}: not twice`).toBe(done);
  return again;
}

type Done = (step: Step) => Promise<object>;

function textIn(answer: object, key: string): string {
  const value = new Map<string, unknown>(Object.entries(Object(Object(answer).value))).get(key);
  if (typeof value !== 'string') throw new Error(`no ${key} in ${JSON.stringify(answer)}`);
  return value;
}

const settled = (payout: object) => ({ ...payout, as: 'confirmed', proof: 'VIR 2025-0107' });

/** Two cooperatives sell, one order is cancelled and paid back, the other closes and is paid out. */
async function wholeSale(done: Done) {
  const cooperatives = [await sales.cooperative(), await sales.cooperative()].toSorted();
  for (const cooperative of cooperatives) {
    const product = await sales.offer(cooperative);
    await keepCartLine.perform(sales.call(driss), { product });
  }
  const asked = { ...CONTACT, paymentWay: 'transfer', total: '9090' };
  const bought = await done({ named: 'placing', as: driss, day: 0, command: placePurchase, asked });
  const [purchase, reference] = [textIn(bought, 'purchase'), textIn(bought, 'reference')];
  const paid = { reference, amount: '9090' };
  await done({ named: 'paying', as: meryem, day: 0, command: recordPayment, asked: paid });
  const { orders } = await sales.shown(driss, purchase);
  const [first, second] = cooperatives.map((cooperative) => ({
    cooperative,
    order: orders.find(({ organisationId }) => organisationId === cooperative)?.orderId,
  }));
  const cancel = { ...first, purchase, move: 'cancel' };
  await done({ named: 'cancelling', as: driss, day: 0, command: changeMyOrder, asked: cancel });
  await done({ named: 'paying back', as: meryem, day: 0, command: refundOrder, asked: { ...first } });
  for (const move of ['accept', 'make-ready', 'ship', 'deliver'])
    await moveOrder.perform(sales.call(), { ...second, move });
  const close = { ...second, move: 'close' };
  await done({ named: 'closing', as: SYSTEM, day: 8, command: letTimePass, asked: close });
  const listed = await done({ named: 'listing', as: meryem, day: 9, command: listPayouts, asked: {} });
  const batch = textIn(listed, 'batch');
  await done({
    named: 'approving',
    as: nadia,
    day: 9,
    command: approvePayouts,
    asked: { batch, as: 'approved' },
  });
  const sent = await sql<{ payout: string; cooperative: string }>`select payout_id as payout,
    organisation_id as cooperative from sales.payout where batch_id = ${batch}`.execute(sales.db);
  expect(sent.rows).toHaveLength(1);
  for (const one of sent.rows)
    await done({ named: 'settling', as: meryem, day: 9, command: settlePayout, asked: settled(one) });
}

test('placing, paying, paying back, closing, paying out: killed anywhere, nothing is half done', async () => {
  const lasted = new Map<string, number>();
  await wholeSale(async (step) => {
    const { statements, answer } = await killedEverywhere(step);
    lasted.set(step.named, statements);
    expect(await strayedBooks(sales.db), step.named).toEqual([]);
    return answer;
  });
  expect(Math.min(...lasted.values())).toBeGreaterThan(5);
  // The same once more, each commit unheard.
  await wholeSale(async (step) => {
    const answer = await unheard(step, lasted.get(step.named) ?? 0);
    expect(await strayedBooks(sales.db), step.named).toEqual([]);
    return answer;
  });
}, 240_000);
