import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeCooperative } from '#modules/registry/server';
import { passTime } from '../index.ts';
import { later, testSales, type TestSales } from '../test-sales.ts';
import { remindBuyers } from './remind-buyers.ts';
import { receivedThings } from './test-received.ts';

let sales: TestSales;
beforeAll(async () => {
  sales = await testSales();
});
afterAll(() => sales.close());

const reminds = (days: number) => remindBuyers({ now: later(days), db: sales.db });

/** Driss has what he bought, and the cooperative has a telephone. */
async function received() {
  const one = await receivedThings(sales, 'transfer');
  const phone = { cooperative: one.cooperative, phone: '0655443322' };
  expect(await describeCooperative.perform(sales.call(), phone)).toMatchObject({ ok: true });
  const said = async (to: 'seller' | 'buyer', words: string) => {
    const found = await sql<{ locale: string }>`select locale from platform.short_message
      where organisation_id = ${one.cooperative} and body like ${`%${words}%`}
        and phone = ${to === 'seller' ? '+212655443322' : '+212612345678'}`.execute(sales.db);
    return found.rows.map(({ locale }) => locale);
  };
  return { ...one, said };
}

test('the cooperative hears each time that a part is asked back, and that it is on its way', async () => {
  const one = await received();
  await one.asks('ask-return', [1], 1);
  expect(await one.said('seller', 'renvoyer une partie')).toHaveLength(1);
  expect(await one.said('seller', 'renvoyer toute')).toHaveLength(0);
  await one.asks('send-back', undefined, 2);
  expect(await one.said('seller', 'dit avoir remis')).toHaveLength(1);
  await one.does('take-back', [1], 3);
  await one.asks('ask-return', [1, 1], 4);
  expect(await one.said('seller', 'renvoyer une partie')).toHaveLength(2);
  expect(await one.said('buyer', 'renvoyer')).toHaveLength(0);
});

test('all that an order is asked back is told as the whole order', async () => {
  const one = await received();
  await sql`update sales.order_line set returnable = true
    where organisation_id = ${one.cooperative}`.execute(sales.db);
  await one.asks('ask-return', undefined, 1);
  expect(await one.said('seller', 'renvoyer toute')).toHaveLength(1);
});

test('three days before it lapses the buyer is reminded once, in the language of her order', async () => {
  const one = await received();
  await sql`update sales.seller_order set contact = contact || '{"locale":"ar"}'
    where organisation_id = ${one.cooperative}`.execute(sales.db);
  await one.asks('ask-return', [1], 1);
  await reminds(12);
  expect(await one.said('buyer', 'à remettre avant le')).toEqual([]);
  for (const day of [13.1, 13.2, 15]) await reminds(day);
  expect(await one.said('buyer', 'à remettre avant le')).toEqual(['ar']);
});

test('nobody is reminded of what she handed over, of what lapsed, or on the day she asks', async () => {
  const sent = await received();
  await sent.asks('ask-return', [1], 1);
  await sent.asks('send-back', undefined, 2);
  const lapsed = await received();
  await lapsed.asks('ask-return', [1], 1);
  await passTime({ now: later(16), db: sales.db });
  await sql`update law.parameter_version set value = 2 where code = 'return-sent-within'`.execute(sales.db);
  const short = await received();
  await short.asks('ask-return', [1], 1);
  for (const day of [1.5, 13.5, 17]) await reminds(day);
  for (const one of [sent, lapsed, short]) expect(await one.said('buyer', 'avant le')).toEqual([]);
});
