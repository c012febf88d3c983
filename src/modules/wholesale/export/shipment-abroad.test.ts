import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import { abroad, hsTyped, lineFits, readRate } from './shipment-abroad.ts';

test('a value is told in euros at the rate the seller typed, to the cent', () => {
  const rate = readRate('10,8462', 'EUR');
  expect(rate).toEqual({ ok: true, value: 108_462 });
  // 240,000.00 DH at 10.8462 are 22,127.5654…
  expect(abroad(centimes(240_000_00), 108_462)).toBe(22_127_57);
  expect(readRate('anything', 'MAD')).toEqual({ ok: true, value: 10_000 });
  for (const typed of ['', '0', '-1', 'dix', '1000,5']) expect(readRate(typed, 'USD').ok).toBe(false);
});

test('an amount abroad is never half a cent away from its own', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.integer({ min: 1, max: 999_999 }),
      (amount, rate) => {
        expect(Math.abs(abroad(centimes(amount), rate) - (amount * 10_000) / rate)).toBeLessThanOrEqual(0.5);
      },
    ),
  );
});

test('codes, weights and packages that customs would refuse are refused', () => {
  expect(['6211.43', '5701', '621', '62114', 'abcd'].map(hsTyped)).toEqual([
    '621143',
    '5701',
    undefined,
    undefined,
    undefined,
  ]);
  const line = { partId: 'a', hs: '6211', packages: 10, netGrams: 100, grossGrams: 120 };
  expect(lineFits(line).ok).toBe(true);
  expect(lineFits({ ...line, grossGrams: 99 })).toMatchObject({ code: 'weights-wrong' });
  expect(lineFits({ ...line, packages: 0 })).toMatchObject({ code: 'packages-missing' });
});
