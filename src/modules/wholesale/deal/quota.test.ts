import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotasOf } from './quota.ts';

const shares = fc.array(
  fc.record({ weight: fc.integer({ min: 0, max: 50 }), capacity: fc.integer({ min: 0, max: 3000 }) }),
  { minLength: 1, maxLength: 8 },
);
const whole = fc.integer({ min: 1, max: 6000 });
const packs = fc.integer({ min: 1, max: 60 });

test('two thousand uniforms are shared by the shares three workshops agreed', () => {
  const agreed = [
    { weight: 5, capacity: 2000 },
    { weight: 3, capacity: 2000 },
    { weight: 2, capacity: 2000 },
  ];
  expect(quotasOf(2000, 1, agreed)).toEqual({ ok: true, value: [1000, 600, 400] });
});

test('in cartons of thirty, what does not fill a carton goes to the heaviest share', () => {
  const agreed = [
    { weight: 1, capacity: 2000 },
    { weight: 1, capacity: 2000 },
    { weight: 1, capacity: 2000 },
  ];
  // 2,000 = 66 cartons and 20: 22 cartons each, and the 20 to the first.
  expect(quotasOf(2000, 30, agreed)).toEqual({ ok: true, value: [680, 660, 660] });
});

test('what one workshop cannot make goes to the others by the same shares', () => {
  const agreed = [
    { weight: 5, capacity: 500 },
    { weight: 3, capacity: 2000 },
    { weight: 2, capacity: 2000 },
  ];
  // 1,000 would be hers; 500 stay, and 500 more are shared three to two: 600 + 300, 400 + 200.
  expect(quotasOf(2000, 1, agreed)).toEqual({ ok: true, value: [500, 900, 600] });
});

test('the quotas add up to what was ordered, nobody above what it can make', () => {
  fc.assert(
    fc.property(whole, packs, shares, (ordered, pack, agreed) => {
      const found = quotasOf(ordered, pack, agreed);
      if (!found.ok) return;
      expect(found.value.reduce((sum, quota) => sum + quota, 0)).toBe(ordered);
      for (const [at, { weight, capacity }] of agreed.entries()) {
        expect(found.value[at]).toBeLessThanOrEqual(capacity);
        if (weight === 0) expect(found.value[at]).toBe(0);
      }
      expect(found.value.filter((quota) => quota % pack !== 0).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 1000 },
  );
});

test('it is refused only when whole packs cannot hold it', () => {
  fc.assert(
    fc.property(whole, packs, shares, (ordered, pack, agreed) => {
      const able = agreed.filter(({ weight }) => weight > 0);
      const units = able.reduce((sum, { capacity }) => sum + Math.floor(capacity / pack), 0);
      const needed = Math.floor(ordered / pack);
      const loose = ordered % pack;
      const roomForLoose = units > needed || able.some(({ capacity }) => capacity % pack >= loose);
      expect(quotasOf(ordered, pack, agreed).ok).toBe(units >= needed && (loose === 0 || roomForLoose));
    }),
    { numRuns: 1000 },
  );
});

test('with room for everybody, nobody is a pack away from her exact share', () => {
  fc.assert(
    fc.property(
      whole,
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 }),
      (ordered, weights) => {
        const found = quotasOf(
          ordered,
          1,
          weights.map((weight) => ({ weight, capacity: ordered })),
        );
        const sum = weights.reduce((all, weight) => all + weight, 0);
        for (const [at, weight] of weights.entries())
          expect(Math.abs((found.ok ? (found.value[at] ?? 0) : 0) - (ordered * weight) / sum)).toBeLessThan(
            1,
          );
      },
    ),
    { numRuns: 500 },
  );
});
