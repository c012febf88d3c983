import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { CHANNELS } from '../../stock/allocation.ts';
import { testMarket, type TestMarket } from '../test-market.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await testMarket();
});
afterAll(() => market.close());

/** Writes past every rule, as a mistake of ours would. */
function keep(product: string, { channel, quantity = 1 }: { channel: string; quantity?: number }) {
  return sql`insert into market.allocation (organisation_id, allocation_id, commune_code, product_id,
      piece_id, quantity, channel, for_whom, state, expires_at, made_at)
    select organisation_id, ${newId()}::uuid, commune_code, product_id, piece_id, ${quantity}, ${channel},
      'Driss', 'standing', null, now() from market.piece where product_id = ${product}`.execute(market.db);
}

test('S2: over all channels one piece is promised once, by the database itself', async () => {
  const product = await market.offer(await market.cooperative());
  await keep(product, { channel: 'put-aside' });
  for (const channel of [...CHANNELS, 'auction', 'fair', 'loan'])
    await expect(keep(product, { channel }), channel).rejects.toThrow(/allocation_once/);
});

test('S1 and K2: a piece is one, of one thing, under one number of its cooperative', async () => {
  const cooperative = await market.cooperative();
  const [first, second] = [await market.offer(cooperative), await market.offer(cooperative)];
  await expect(keep(first, { channel: 'order', quantity: 2 })).rejects.toThrow(/allocation_quantity/);
  const again = (product: string, number: number) =>
    sql`insert into market.piece (organisation_id, piece_id, commune_code, product_id, number)
      values (${cooperative}, ${newId()}, '05.301.03.07', ${product}, ${number})`.execute(market.db);
  await expect(again(first, 99)).rejects.toThrow(/piece_product/);
  await expect(again(newId(), 1)).rejects.toThrow(/piece_number/);
  const numbers = await sql<{ number: number }>`select number from market.piece
    where product_id in (${first}, ${second}) order by number`.execute(market.db);
  expect(numbers.rows.map(({ number }) => number)).toEqual([1, 2]);
});

test('S3: the store never promises more jars than there are, nor holds less than none', async () => {
  const product = await market.offer(await market.cooperative(), { kind: 'honey', count: '5' });
  const change = (statement: string) =>
    sql`update market.stock_level set ${sql.raw(statement)} where product_id = ${product}`.execute(market.db);
  for (const wrong of ['kept = 6', 'on_hand = -1', 'kept = -1'])
    await expect(change(wrong), wrong).rejects.toThrow(/stock_level_counts/);
});
