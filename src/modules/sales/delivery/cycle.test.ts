import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { centimes } from '#platform/money';
import { asDay } from '#platform/time';
import { cycleFits, phaseOf, pickLists, pointLists, type CycleOrder } from './cycle.ts';

const AT = {
  opensAt: new Date('2024-12-30T08:00:00Z'),
  closesAt: new Date('2025-01-02T18:00:00Z'),
};
const point = (day: string, from = '09:00', to = '12:00') => ({
  pointId: newId<'cycle-point'>(),
  place: 'Marché',
  city: 'Rabat',
  day: asDay(day),
  from,
  to,
});

test('a cycle takes orders from its opening until the moment it closes', () => {
  const at = (moment: string) => phaseOf(AT, new Date(moment));
  expect(at('2024-12-30T07:59:59Z')).toBe('coming');
  expect(at('2024-12-30T08:00:00Z')).toBe('open');
  expect(at('2025-01-02T17:59:59Z')).toBe('open');
  expect(at('2025-01-02T18:00:00Z')).toBe('frozen');
});

test('nobody collects before the cycle closed, nor in an hour that ends before it begins', () => {
  const code = (points: ReturnType<typeof point>[], times = AT) => {
    const fits = cycleFits({ ...times, points }, asDay('2025-01-02'));
    return fits.ok ? 'ok' : fits.code;
  };
  expect(code([point('2025-01-04')])).toBe('ok');
  expect(code([])).toBe('point-missing');
  expect(code([point('2025-01-02')])).toBe('point-before-close');
  expect(code([point('2025-01-04', '12:00', '09:00')])).toBe('hours-wrong');
  expect(code([point('2025-01-04')], { ...AT, closesAt: AT.opensAt })).toBe('cycle-ends-early');
});

const SELLERS = ['a', 'b', 'c'];
const orders = fc.array(
  fc
    .record({
      seller: fc.constantFrom(...SELLERS),
      pointId: fc.constantFrom('p', 'q'),
      who: fc.constantFrom('Driss', 'Salma', 'Nadia'),
      lines: fc.array(
        fc.record({ product: fc.constantFrom('miel', 'huile'), quantity: fc.integer({ min: 1, max: 9 }) }),
        { minLength: 1, maxLength: 3 },
      ),
      due: fc.integer({ min: 0, max: 9999 }),
    })
    .map(({ seller, pointId, who, lines, due }): CycleOrder => ({
      organisationId: seller,
      orderId: newId(),
      number: '2024-0001',
      state: 'placed',
      name: who,
      phone: who,
      pointId,
      due: centimes(due),
      lines: lines.map(({ product, quantity }) => ({
        productId: `${seller}-${product}`,
        name: { fr: product, ar: product },
        quantity,
      })),
    })),
  { maxLength: 20 },
);

test('the lists of the cooperatives and of the points hold everything ordered, once', () => {
  fc.assert(
    fc.property(orders, (all) => {
      const ordered = all.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0);
      const picked = [...pickLists(all).values()].flat();
      expect(picked.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(ordered);
      for (const { quantity, byPoint } of picked)
        expect(Object.values(byPoint).reduce((sum, one) => sum + one, 0)).toBe(quantity);
      const handed = [...pointLists(all).values()].flat();
      expect(handed.flatMap((line) => line.orders)).toHaveLength(all.length);
      expect(handed.reduce((sum, { due }) => sum + due, 0)).toBe(all.reduce((sum, { due }) => sum + due, 0));
    }),
  );
});
