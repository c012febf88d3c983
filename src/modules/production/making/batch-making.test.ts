import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asId, newId } from '#platform/ids';
import { makingFor } from './batch-making.ts';
import { partsOf, type Maker, type Making } from './making.ts';

const NOON = new Date('2024-12-31T12:00:00Z');
const [itto, fadma, tuda] = [newId<'member'>(), newId<'member'>(), newId<'member'>()];
const [spring, autumn] = [newId<'batch'>(), newId<'batch'>()];

function told(makers: readonly Maker[], batchId?: string): Making {
  return {
    organisationId: asId('a0000000-0000-7000-8000-000000000009'),
    makingId: newId(),
    communeCode: '05.301',
    productId: 'honey',
    ...(batchId !== undefined && { batchId }),
    unit: 'kilos',
    makers,
    toldAt: NOON,
  };
}

const all = told([{ memberId: itto, tenths: 30 }]);
const hers = told([{ memberId: fadma, tenths: 10 }], spring);

test('a batch is by who made it when that was said, by the makers of the thing otherwise', () => {
  const asked = (batchId: string) => ({ at: NOON, batches: [{ batchId, quantity: 2 }] });
  expect(makingFor([all, hers], { at: NOON })).toBe(all);
  expect(makingFor([all, hers], asked(spring))).toBe(hers);
  expect(makingFor([all, hers], asked(autumn))).toBe(all);
  expect(makingFor([hers], asked(autumn))).toBeUndefined();
});

test('jars of two batches are by both, each counted by its jars; unknown of one, unknown', () => {
  const batches = [
    { batchId: spring, quantity: 3 },
    { batchId: autumn, quantity: 1 },
  ];
  expect(makingFor([all, hers], { at: NOON, batches })).toEqual({
    unit: 'parts',
    makers: [
      { memberId: fadma, tenths: 750 },
      { memberId: itto, tenths: 250 },
    ],
  });
  expect(makingFor([hers], { at: NOON, batches })).toBeUndefined();
});

test('whatever the batches and who made them, the parts are the whole', () => {
  const makers = fc
    .tuple(fc.nat(999), fc.nat(999), fc.integer({ min: 1, max: 999 }))
    .map((work) => work.map((tenths, at) => ({ memberId: [itto, fadma, tuda][at] ?? itto, tenths })));
  const jars = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }));
  fc.assert(
    fc.property(makers, makers, jars, (one, other, [few, many]) => {
      const batches = [
        { batchId: spring, quantity: few },
        { batchId: autumn, quantity: many },
      ];
      const made = makingFor([told(one, spring), told(other, autumn)], { at: NOON, batches });
      const parts = partsOf(made?.makers ?? []);
      expect(parts.reduce((sum, { basisPoints }) => sum + basisPoints, 0)).toBe(10_000);
    }),
  );
});
