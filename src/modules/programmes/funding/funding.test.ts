import { expect, test } from 'vitest';
import { fundingOf, imbalanceOf, type FundingPlan } from './funding.ts';

const dirhams = (amount: number) => amount * 100;
const said = (rule: string) => ({ rule, fr: rule, ar: rule });
const INDH = [
  said('share(INDH) <= 60 %'),
  said('amount(INDH) <= 300000'),
  said('inKind(holder) <= 50 % of contribution(holder)'),
];

function plan(cost: number, indh: number, cash: number, inKind: number): FundingPlan {
  return {
    cost: dirhams(cost),
    contributions: [
      { party: 'INDH', cash: dirhams(indh), inKind: 0 },
      { party: 'holder', cash: dirhams(cash), inKind: dirhams(inKind) },
    ],
  };
}

function broken(of: FundingPlan): string[] {
  return fundingOf(INDH, of).flatMap(({ rule, holds }) => (holds ? [] : [rule]));
}

test('Khémisset: 4.74 of 7.9 million dirhams is exactly 60 %, and one centime more is too much', () => {
  const khemisset = fundingOf([said('share(INDH) <= 60 %')], plan(7_900_000, 4_740_000, 3_160_000, 0));
  expect(khemisset[0]?.holds).toBe(true);
  const over = plan(7_900_000, 4_740_000, 3_160_000, 0);
  const more = over.contributions.map((one) => (one.party === 'INDH' ? { ...one, cash: one.cash + 1 } : one));
  expect(fundingOf([said('share(INDH) <= 60 %')], { ...over, contributions: more })[0]?.holds).toBe(false);
});

test('programme 3 of INDH: 300,000 dirhams at most, and half of the holder’s part in kind at most', () => {
  expect(broken(plan(500_000, 300_000, 100_000, 100_000))).toEqual([]);
  expect(broken(plan(600_000, 300_001, 299_999, 0))).toEqual(['amount(INDH) <= 300000']);
  expect(broken(plan(500_000, 300_000, 99_999, 100_001))).toEqual([
    'inKind(holder) <= 50 % of contribution(holder)',
  ]);
});

test('what is given must be what it costs', () => {
  expect(imbalanceOf(plan(500_000, 300_000, 100_000, 100_000))).toBe(0);
  expect(imbalanceOf(plan(500_000, 300_000, 100_000, 0))).toBe(dirhams(-100_000));
});

test('a rule on somebody who gives nothing does not hold', () => {
  expect(fundingOf([said('share(region) <= 60 %')], plan(10, 5, 5, 0))[0]?.holds).toBe(false);
});
