import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { packsFit } from '../deal/pack.ts';
import { priceOn } from './list-price.ts';

const VERSIONS = [
  { from: asDay('2024-01-01'), ended: false, price: 40 },
  { from: asDay('2024-06-01'), ended: false, price: 45 },
  { from: asDay('2024-12-01'), ended: true, price: 45 },
];

test('a price is the one of its day, before it there is none, and one that ended is none', () => {
  const on = (day: string) => priceOn(VERSIONS, asDay(day))?.price;
  expect(['2023-12-31', '2024-01-01', '2024-05-31', '2024-06-01', '2024-12-01'].map(on)).toEqual([
    undefined,
    40,
    40,
    45,
    undefined,
  ]);
});

test('who buys by the carton buys whole cartons, and enough of them', () => {
  const honey = { minimum: 48, pack: 12 };
  expect(packsFit(60, honey)).toEqual({ ok: true, value: 5 });
  expect(packsFit(36, honey)).toMatchObject({ code: 'below-minimum', detail: { minimum: 48 } });
  expect(packsFit(50, honey)).toMatchObject({ code: 'not-whole-packs', detail: { pack: 12 } });
});
