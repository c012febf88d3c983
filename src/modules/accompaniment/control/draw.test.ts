import fc from 'fast-check';
import { expect, test } from 'vitest';
import { regionCodeOf } from '#platform/territory';
import { drawnVisits, visitsByPerformance, type Drawable } from './draw.ts';
import { isRemote, remoteShares } from './remote.ts';

const [KHENIFRA, MRIRT, SEBT, AGADIR] = ['05.301.01.01', '05.301.01.05', '05.301.07.19', '09.001.01.01'];
const pools = fc
  .array(
    fc.record({
      communeCode: fc.constantFrom('05.301.01.01', '05.301.01.05', '05.301.07.19', '09.541.09.15'),
      coachId: fc.constantFrom('a', 'b', 'c'),
      onTime: fc.boolean(),
    }),
    { maxLength: 80 },
  )
  .map((list) => list.map((one, at): Drawable => ({ ...one, visitId: `v${String(at).padStart(3, '0')}` })));

test('the same seed draws the same visits, in whatever order they are listed; another seed others', () => {
  fc.assert(
    fc.property(pools, fc.string(), fc.integer({ min: 0, max: 100 }), (pool, seed, sharePercent) => {
      const drawn = drawnVisits(pool, { seed, sharePercent });
      expect(drawnVisits(pool.toReversed(), { seed, sharePercent })).toEqual(drawn);
      expect(drawn).toHaveLength(Math.round((pool.length * sharePercent) / 100));
      expect(new Set(drawn).size).toBe(drawn.length);
    }),
  );
  const pool = Array.from({ length: 200 }, (_, at) => visit(`v${at}`, '05.301.01.01'));
  const with_ = (seed: string) => drawnVisits(pool, { seed, sharePercent: 10 });
  expect(with_('2024-12-31')).not.toEqual(with_('2025-01-01'));
});

test('each region and far communes get their share, to within one visit', () => {
  fc.assert(
    fc.property(pools, (pool) => {
      const drawn = new Set(drawnVisits(pool, { seed: 'twiza', sharePercent: 25 }));
      const strata = Map.groupBy(pool, ({ communeCode: code }) => `${regionCodeOf(code)} ${isRemote(code)}`);
      const wanted = Math.round(pool.length / 4) / Math.max(1, pool.length);
      for (const visits of strata.values()) {
        const taken = visits.filter(({ visitId }) => drawn.has(visitId)).length;
        expect(Math.abs(taken - visits.length * wanted)).toBeLessThan(1);
      }
    }),
  );
});

test('the draw with a published seed can be made again by hand', () => {
  const pool = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((id) => visit(id, '05.301.01.01'));
  expect(drawnVisits(pool, { seed: 'Mrirt 2025', sharePercent: 30 })).toEqual(
    drawnVisits(pool, { seed: 'Mrirt 2025', sharePercent: 30 }),
  );
  expect(drawnVisits(pool, { seed: 'Mrirt 2025', sharePercent: 30 })).toMatchInlineSnapshot(`
    [
      "b",
      "e",
      "g",
    ]
  `);
});

test('by performance, the coach who keeps her windows least comes first', () => {
  const pool = [
    { ...visit('1', KHENIFRA), coachId: 'punctual', onTime: true },
    { ...visit('2', KHENIFRA), coachId: 'late', onTime: false },
    { ...visit('3', KHENIFRA), coachId: 'late', onTime: true },
  ];
  expect(visitsByPerformance(pool, 1)).toHaveLength(1);
  expect(['2', '3']).toContain(visitsByPerformance(pool, 1)[0]);
  expect(visitsByPerformance(pool, 9)).toHaveLength(3);
});

test('remote: rural and far from the town of the province; its share shows who is passed by', () => {
  expect([KHENIFRA, MRIRT, SEBT].map((code) => isRemote(code ?? ''))).toEqual([false, false, true]);
  expect(isRemote(AGADIR ?? '')).toBe(false);
  const lines = [
    { communeCode: '05.301.01.01', done: 8 },
    { communeCode: '05.301.07.19', done: 2 },
  ];
  expect(remoteShares(lines)).toEqual({
    cooperatives: 2,
    remoteCooperatives: 1,
    visits: 10,
    remoteVisits: 2,
  });
});

function visit(visitId: string, communeCode = ''): Drawable {
  return { visitId, communeCode, coachId: 'a', onTime: true };
}
