import { expect, test } from 'vitest';
import { comparedSides, type GroupOutcome } from './outcomes.ts';

const group = (change: Partial<GroupOutcome>): GroupOutcome => ({
  sector: 'artisanat',
  region: '05',
  milieu: 'rural',
  isSupported: true,
  cooperatives: 10,
  membersBefore: 100,
  membersAfter: 120,
  womenBefore: 60,
  womenAfter: 70,
  stillCounted: 10,
  ...change,
});

test('others weigh as much as the supported they stand beside, however many they are', () => {
  const compared = comparedSides([
    group({}),
    group({
      isSupported: false,
      cooperatives: 1000,
      membersBefore: 9000,
      membersAfter: 9000,
      stillCounted: 900,
    }),
    group({ milieu: 'urban', cooperatives: 30, membersBefore: 600, membersAfter: 600, stillCounted: 30 }),
    group({
      milieu: 'urban',
      isSupported: false,
      cooperatives: 10,
      membersBefore: 100,
      membersAfter: 110,
      stillCounted: 5,
    }),
  ]);
  // Supported: (120 + 600) / 40 = 18. Others: (9 × 10 + 11 × 30) / 40 = 10.5.
  expect(compared.supported.membersAfter).toBeCloseTo(18);
  expect(compared.others.membersAfter).toBeCloseTo(10.5);
  expect(compared.others.stillCounted).toBeCloseTo((0.9 * 10 + 0.5 * 30) / 40);
  expect(compared).toMatchObject({ matched: 40, unmatched: 0 });
});

test('a supported cooperative without any like it is left out, and counted', () => {
  const compared = comparedSides([
    group({}),
    group({ sector: 'argan', cooperatives: 3 }),
    group({ isSupported: false }),
  ]);
  expect(compared).toMatchObject({ matched: 10, unmatched: 3 });
  expect(comparedSides([]).supported.membersAfter).toBe(0);
});
