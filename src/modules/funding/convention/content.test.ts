import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import { asDay } from '#platform/time';
import { breachesOf } from './aid.ts';
import { lineFits, planFits, unplanned } from './budget.ts';
import { canonicalText, type Content } from './content.ts';
import { brokenRules } from './funding-rule.ts';
import { movedConvention } from './convention.ts';
import { remarksOn } from './readiness.ts';

const dh = (amount: number) => centimes(amount * 100);
const said = (rule: string) => ({ key: rule, rule });
const INDH = [
  said('share(INDH) <= 60 %'),
  said('amount(INDH) <= 300000'),
  said('inKind(holder) <= 50 % of contribution(holder)'),
];

/** A loom for Taytmatin n'Targant: INDH gives, the cooperative gives in cash and in kind. */
function loom(cost: number, indh: number, cash: number, inKind: number): Content {
  return {
    titleFr: 'Métier à tisser',
    titleAr: 'نول للنسيج',
    from: asDay('2024-06-01'),
    until: asDay('2025-06-01'),
    parties: [
      { key: 'holder', nameFr: 'Taytmatin', nameAr: 'تايتماتين', role: 'holder' },
      { key: 'INDH', nameFr: 'INDH', nameAr: 'المبادرة', role: 'funder' },
    ],
    lines: [
      {
        key: 'l1',
        labelFr: 'Métier',
        labelAr: 'نول',
        cost: dh(cost),
        contributions: [
          { party: 'INDH', cash: dh(indh), inKind: dh(0) },
          { party: 'holder', cash: dh(cash), inKind: dh(inKind) },
        ],
      },
    ],
    obligations: [],
    instalments: [],
    rules: INDH,
    ceilings: [],
  };
}

const broken = (content: Content) => brokenRules(content).map(({ rule }) => rule);

test('Khémisset: 4.74 of 7.9 million is exactly 60 % and holds; one dirham more does not', () => {
  const share = { rules: [said('share(INDH) <= 60 %')] };
  expect(broken({ ...loom(7_900_000, 4_740_000, 3_160_000, 0), ...share })).toEqual([]);
  expect(broken({ ...loom(7_900_000, 4_740_001, 3_159_999, 0), ...share })).toEqual(['share(INDH) <= 60 %']);
});

test('INDH gives 300,000 dirhams at most, and half of what the holder gives may be in kind', () => {
  expect(broken(loom(500_000, 300_000, 100_000, 100_000))).toEqual([]);
  expect(broken(loom(600_000, 300_001, 299_999, 0))).toEqual(['amount(INDH) <= 300000']);
  expect(broken(loom(500_000, 300_000, 99_999, 100_001))).toEqual([INDH[2]?.rule]);
  expect(broken({ ...loom(10, 5, 5, 0), rules: [said('share(region) <= 60 %')] })).toHaveLength(1);
});

test('what is given to a line is what it costs, to the centime, or the sentence says both', () => {
  const [right] = loom(500, 300, 100, 100).lines;
  const [wrong] = loom(500, 300, 100, 99).lines;
  if (right === undefined || wrong === undefined) throw new Error('no line');
  expect(lineFits(right).ok).toBe(true);
  expect(lineFits(wrong)).toMatchObject({
    code: 'share-does-not-add-up',
    detail: { given: '499', cost: '500' },
  });
});

test('instalments never promise more than the contribution, in whatever order they are written', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200_000 }), { maxLength: 8 }), (amounts) => {
      let content = loom(500_000, 300_000, 100_000, 100_000);
      for (const [at, amount] of amounts.entries()) {
        const one = {
          key: `i${at}`,
          party: 'INDH',
          kind: 'transfer' as const,
          amount: dh(amount),
          needsDocuments: true,
          needsVisit: false,
        };
        if (planFits(content, one).ok) content = { ...content, instalments: [...content.instalments, one] };
        else expect(dh(amount)).toBeGreaterThan(unplanned(content, 'INDH'));
      }
      expect(unplanned(content, 'INDH')).toBeGreaterThanOrEqual(0);
      expect(remarksOn(content, ['holder']).filter(({ blocks }) => blocks)).toEqual([]);
    }),
  );
});

test('a gift in kind that no paper values keeps the convention from being proposed', () => {
  const content = loom(500_000, 300_000, 100_000, 100_000);
  expect(remarksOn(content, [])).toContainEqual({ code: 'valuation-missing', about: 'holder', blocks: true });
});

test('equal contents have one text, whatever the order of their keys; a centime changes it', () => {
  const content = loom(500, 300, 100, 100);
  const turned = Object.fromEntries(Object.entries(content).toReversed());
  expect(canonicalText(turned)).toBe(canonicalText(content));
  expect(canonicalText(loom(501, 301, 100, 100))).not.toBe(canonicalText(content));
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // An object may well have a key `__proto__`, which `toEqual` does not compare.
      const [read, plain] = [canonicalText(value), JSON.stringify(value)].map((text) => JSON.parse(text));
      expect(isDeepStrictEqual(read, plain)).toBe(true);
    }),
  );
});

test('all aid of the window counts against a ceiling, by whoever gave it, and no older one', () => {
  const content = {
    ...loom(500_000, 300_000, 200_000, 0),
    ceilings: [
      { key: 'c1', months: 36, amount: dh(400_000) },
      { key: 'c2', party: 'INDH', months: 36, amount: dh(300_000) },
    ],
  };
  const day = asDay('2024-06-01');
  const aid = (party: string, on: string) => ({
    awardId: 'x',
    party,
    amount: dh(100_001),
    day: asDay(on),
  });
  expect(breachesOf(content, { day, before: [] })).toEqual([]);
  const region = breachesOf(content, { day, before: [aid('region', '2023-01-01')] });
  expect(region).toEqual([{ ceiling: content.ceilings[0], sum: dh(400_001) }]);
  expect(breachesOf(content, { day, before: [aid('INDH', '2023-01-01')] })).toHaveLength(2);
  expect(breachesOf(content, { day, before: [aid('INDH', '2021-06-01')] })).toEqual([]);
});

test('a convention moves by its table only; what is returned while in force goes on being amended', () => {
  const at = (state: 'draft' | 'proposed' | 'signed', signed: number) => ({ state, signed });
  expect(movedConvention(at('draft', 0), 'sign')).toMatchObject({ code: 'move-not-allowed' });
  expect(movedConvention(at('proposed', 0), 'return')).toMatchObject({ value: 'draft' });
  expect(movedConvention(at('proposed', 1), 'return')).toMatchObject({ value: 'amending' });
  expect(movedConvention(at('signed', 1), 'propose')).toMatchObject({ code: 'move-not-allowed' });
});
