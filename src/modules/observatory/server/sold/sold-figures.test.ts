import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { openPool, testDatabase, type Db, type TestDatabase } from '#platform/database/server';
import { newId } from '#platform/ids';
import { priceHistory } from './price-history.ts';
import { soldFigures } from './sold-figures.ts';

const NOW = new Date('2024-12-31T12:00:00Z');
const TOLD = JSON.stringify({ facts: { lengthMillimetres: 2_500, stampGrade: 'A' } });
let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await testDatabase();
  db = openPool(database.url);
  for (let seller = 0; seller < 6; seller += 1) await sold({ kind: 'carpet', at: '05.301.03.07', seller });
  for (let seller = 0; seller < 2; seller += 1) await sold({ kind: 'honey', at: '04.421.01.01', seller });
  await sold({ kind: 'carpet', at: '05.301.03.07', seller: 9, state: 'returned' });
});
afterAll(async () => {
  await db.destroy();
  await database.close();
});

interface Sale {
  readonly kind: string;
  readonly at: string;
  readonly seller: number;
  readonly state?: string;
}

/** A thing of 1,000 dirhams times the place of its seller, sold and received in December. */
async function sold({ kind, at, seller, state = 'closed' }: Sale): Promise<void> {
  const [organisation, order] = [newId(), newId()];
  const price = (seller + 1) * 100_000;
  await sql`insert into sales.seller_order (organisation_id, order_id, commune_code, purchase_id, person_id,
      number, reference, state, goods_centimes, delivery_centimes, delivery_way, delivery_days, payment_way,
      contact, withdrawal_days, placed_at, answer_from, received_at, version)
    values (${organisation}, ${order}, ${at}, ${newId()}, ${newId()}, '2024-0001', 'T-1', ${state}, ${price},
      0, 'courier', 3, 'cash', '{}', 7, ${NOW}, ${NOW}, '2024-12-10T23:30:00Z', 1)`.execute(db);
  await sql`insert into sales.order_line (organisation_id, line_id, commune_code, order_id, person_id,
      product_id, position, kind, name_fr, name_ar, quantity, price_centimes, returnable, commission,
      commission_centimes, commission_tax_centimes, tax_per_mille, tax_exemption, told)
    values (${organisation}, ${newId()}, ${at}, ${order}, ${newId()}, ${newId()}, 0, ${kind}, 'Tapis', '',
      1, ${price}, true, '[]', 0, 0, 0, '', ${TOLD})`.execute(db);
}

const ask = async (asked: object) => {
  const answer = await soldFigures.ask({ actor: { kind: 'anonymous' }, db, now: NOW }, asked);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
};

test('what six cooperatives sold is told, what two sold is not; what came back is not counted', async () => {
  const { lines, total, years } = await ask({});
  expect(years).toEqual([2024]);
  expect(lines.map(({ key }) => key)).toEqual(['carpet', 'honey']);
  expect(lines.every(({ shown }) => shown === undefined)).toBe(true);
  expect(total).toMatchObject({ things: 8, sellers: 8 });
  const inKhenifra = await ask({ region: '05' });
  expect(inKhenifra.lines).toEqual([
    { key: 'carpet', shown: { goods: 2_100_000, womenGoods: 0, things: 6, sellers: 6 } },
  ]);
  expect(await ask({ region: '04' })).toMatchObject({ lines: [{ key: 'honey' }] });
  expect((await ask({ region: '04' })).total).toBeUndefined();
});

test('the month is that of Morocco, where the day had begun', async () => {
  expect((await ask({ by: 'month', kind: 'carpet' })).lines.map(({ key }) => key)).toEqual(['2024-12']);
});

test('Khadija reads what large carpets of grade A were sold for, and nothing of too few sales', async () => {
  const answer = await priceHistory.ask({ actor: { kind: 'anonymous' }, db, now: NOW }, { kind: 'carpet' });
  expect(answer.ok && answer.value.lines).toEqual([
    { year: 2024, size: 'large', grade: 'A', sales: 6, lowest: 100_000, middle: 300_000, highest: 600_000 },
  ]);
  const honey = await priceHistory.ask({ actor: { kind: 'anonymous' }, db, now: NOW }, { kind: 'honey' });
  expect(honey.ok && honey.value.lines).toEqual([]);
});
