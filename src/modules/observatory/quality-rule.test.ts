import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { findings, median, type JudgedRow, type QualityRule } from './quality-rule.ts';
import kept from './server/migrations/quality-rule.reference.json' with { type: 'json' };

const TODAY = asDay('2024-12-31');
const RULES = kept.rows.map((rule): QualityRule => ({
  ...rule,
  form:
    (['at-most', 'not-older', 'not-ended', 'near-median'] as const).find((one) => one === rule.form) ??
    'at-most',
}));

test('says of a healthy cooperative nothing, and of an impossible one what is impossible', () => {
  expect(judged([row({})])).toEqual([]);
  expect(judged([row({ women: 14 })])).toEqual([['women-within-members', '14 > 12']]);
  expect(judged([row({ members: 3, women: 2, youth: 1, agedWomen: 1 })])).toEqual([
    ['enough-members', '5 > 3'],
  ]);
});

test('says whose officers ended their term, and of what nothing was heard for ten years', () => {
  expect(judged([row({ until: asDay('2023-01-31') })])).toEqual([['officers-in-term', '2023-01-31']]);
  expect(judged([row({ until: asDay('2025-01-31') })])).toEqual([]);
  expect(judged([row({ since: asDay('2010-05-01') })])).toEqual([['fresh-evidence', '2010-05-01']]);
});

test('says who is far from the middle of its sector, though another giant stands beside it', () => {
  const sizes = [8, 9, 10, 11, 12, 13, 14, 900, 2_000];
  const found = judged(sizes.map((members) => row({ members, women: 1, youth: 1, agedWomen: 1 })));
  expect(found).toEqual([
    ['usual-size', '2000 / 12'],
    ['usual-size', '900 / 12'],
  ]);
});

test('half of what there is lies on each side of the median', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 1 }), (values) => {
      const middle = median(values);
      expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
      expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
    }),
  );
});

function judged(rows: readonly JudgedRow[]) {
  return findings(rows, { rules: RULES, today: TODAY }).map(({ rule, value }) => [rule, value]);
}

let serial = 0;
function row(more: Partial<JudgedRow>): JudgedRow {
  serial += 1;
  return {
    organisationId: `o${serial}`,
    communeCode: '05.301.01.01',
    sector: 'artisanat',
    members: 12,
    women: 10,
    youth: 4,
    agedWomen: 3,
    fewestMembers: 5,
    since: asDay('2023-01-01'),
    ...more,
  };
}
