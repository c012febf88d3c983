import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, type Placed } from './candidate.ts';
import { bestChoice, countServed } from './choice.ts';
import { isServedBy, minimaOf, type Minimum } from './guarantee.ts';
import { selectionOf } from './selection.ts';
import { file, guarantee, rules, SEED } from './test-files.ts';

const GROUPS = ['women', 'rural', 'youth'];
const anyFiles = fc
  .array(fc.record({ score: fc.integer({ min: 0, max: 12 }), groups: fc.subarray(GROUPS) }), {
    minLength: 1,
    maxLength: 10,
  })
  .map((files) => files.map(({ score, groups }, at) => file(`n${at}`, score * 8, ...groups)));
const anyGuarantees = fc
  .tuple(
    ...GROUPS.map((group) =>
      fc
        .record({ count: fc.integer({ min: 0, max: 5 }), floor: fc.constantFrom(0, 40) })
        .map(({ count, floor }) => guarantee(group, count, floor)),
    ),
  )
  .map((list) => [...list]);

test('on small cases the choice is the best of all choices there are', () => {
  fc.assert(
    fc.property(anyFiles, anyGuarantees, fc.integer({ min: 0, max: 7 }), (files, guarantees, places) => {
      const placed = inOrder(files, SEED);
      const seats = Math.min(places, placed.length);
      const { chosen, minima } = bestChoice(placed, guarantees, places);
      expect(chosen).toHaveLength(seats);
      const best = bestByHand(placed, seats, minima);
      expect(chosen.map(({ position }) => position)).toEqual(best);
    }),
    { numRuns: 1500 },
  );
});

test('a minimum that lapses could not have been held', () => {
  fc.assert(
    fc.property(anyFiles, anyGuarantees, fc.integer({ min: 1, max: 6 }), (files, guarantees, places) => {
      const placed = inOrder(files, SEED);
      const seats = Math.min(places, placed.length);
      const minima = minimaOf(guarantees, placed, seats);
      const short = minima.findIndex(({ asked, held }) => held < asked);
      expect(bestByHand(placed, seats, minima)).toBeDefined();
      if (short < 0) return;
      const one = minima
        .slice(0, short + 1)
        .map((each, at) => (at === short ? { ...each, held: each.held + 1 } : each));
      expect(bestByHand(placed, seats, one)).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test('nobody stays out while a worse file of no more groups is in, and reasons name guarantees', () => {
  fc.assert(
    fc.property(anyFiles, anyGuarantees, fc.integer({ min: 1, max: 6 }), (files, guarantees, places) => {
      const { lines } = selectionOf(files, rules(places, guarantees, 16), SEED);
      const chosen = lines.filter(({ outcome }) => outcome === 'selected');
      const others = lines.filter(({ outcome }) => outcome === 'waiting');
      for (const out of others) {
        const worse = chosen.filter(({ position }) => position > out.position);
        const serves = guarantees.filter((one) => isServedBy(one, out)).map(({ group }) => group);
        const lifting = (kept: Placed) =>
          guarantees.some((one) => isServedBy(one, kept) && !serves.includes(one.group));
        expect(worse.every(lifting)).toBe(true);
      }
      for (const { because } of lines)
        if ('groups' in because) expect(because.groups.length).toBeGreaterThan(0);
      expect(others.map(({ waitingAt }) => waitingAt).toSorted()).toEqual(others.map((_, at) => at + 1));
    }),
  );
});

test('a thousand files with three guarantees that all have to lift reach each of them', () => {
  const files = Array.from({ length: 1000 }, (_, at) => ({
    ...file(`f${at}`, 40 + ((at * 7919) % 60), ...GROUPS.filter((_, bit) => ((at * 31) >> bit) % 3 === 0)),
    amount: 3_000_000 + ((at * 104_729) % 1_900_000),
  }));
  const shares = [55, 45, 40].map((percent, at) => ({
    ...guarantee(GROUPS[at] ?? '', 0, 50),
    least: { percent },
  }));
  const { places, guarantees } = selectionOf(files, rules(200, shares, 50), SEED);
  expect(places).toBe(200);
  expect(guarantees.map(({ asked }) => asked)).toEqual([110, 90, 80]);
  expect(guarantees.every(({ reached, held, onMerit }) => reached >= held && onMerit < held)).toBe(true);
});

/** Every choice of so many, tried one by one. */
function bestByHand(
  placed: readonly Placed[],
  seats: number,
  minima: readonly Minimum[],
): number[] | undefined {
  let best: { readonly chosen: readonly Placed[]; readonly worth: readonly number[] } | undefined;
  for (let mask = 0; mask < 2 ** placed.length; mask++) {
    const chosen = placed.filter((_, at) => (mask >> at) % 2 === 1);
    if (chosen.length !== seats) continue;
    if (minima.some(({ guarantee: each, held }) => countServed(each, chosen) < held)) continue;
    const score = chosen.reduce((sum, one) => sum + one.score, 0);
    const places = chosen.reduce((sum, { position }) => sum + position, 0);
    const worth = [score, -places, ...chosen.map(({ position }) => -position)];
    if (best === undefined || firstHigher(worth, best.worth)) best = { chosen, worth };
  }
  return best?.chosen.map(({ position }) => position);
}

function firstHigher(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}
