import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balancesOf, type Account } from '#platform/ledger';
import { centimes, type Centimes } from '#platform/money';
import type { Content } from '../convention/content.ts';
import { commitments, pledges } from './commitment.ts';
import { accountsOf, draw, reached, STAGES, standingAt, type Stage, type StageMove } from './stage.ts';

const ID = 'c-1';
const NOTHING = centimes(0);

/** A convention of two funders over two lines, with these cash amounts in centimes. */
function content(amounts: readonly number[]): Content {
  const [a = 0, b = 0, c = 0, d = 0] = amounts;
  const line = (key: string, indh: number, region: number) => ({
    key,
    labelFr: key,
    labelAr: key,
    cost: centimes(indh + region),
    contributions: [
      { party: 'INDH', cash: centimes(indh), inKind: NOTHING },
      { party: 'region', cash: centimes(region), inKind: NOTHING },
    ],
  });
  const lines = [line('l1', a, b), line('l2', c, d)];
  const [parties, obligations, instalments, rules, ceilings] = [[], [], [], [], []];
  return { titleFr: '', titleAr: '', parties, lines, obligations, instalments, rules, ceilings };
}

type Posted = { debit: Account; credit: Account; amount: Centimes };
const posted = (moves: readonly StageMove[]): Posted[] =>
  moves.map((move) => ({ ...accountsOf(move), amount: move.amount }));

function signed(of: Content): Posted[] {
  const change = { before: undefined, after: of };
  const committed = commitments(ID, change, new Map());
  if (!committed.ok) throw new Error(committed.code);
  return posted([...pledges(ID, change), ...committed.value]);
}

const STEPS: readonly { readonly from: readonly Stage[]; readonly to: Stage }[] = [
  { from: ['committed'], to: 'ordered' },
  { from: ['ordered'], to: 'paid' },
  { from: ['paid', 'rejected'], to: 'justified' },
  { from: ['justified'], to: 'accepted' },
  { from: ['justified'], to: 'rejected' },
  { from: ['rejected', 'paid'], to: 'recovered' },
];
const steps = fc.array(
  fc.record({
    step: fc.constantFrom(...STEPS),
    amount: fc.integer({ min: 1, max: 2_000 }),
    party: fc.option(fc.constantFrom('INDH', 'region'), { nil: undefined }),
    line: fc.option(fc.constantFrom('l1', 'l2'), { nil: undefined }),
  }),
  { maxLength: 60 },
);

test('whatever is ordered, paid, shown, refused or recovered, nobody pays above a commitment', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(amounts, steps, (given, tried) => {
      const rows = signed(content(given));
      for (const { step, amount, party, line } of tried) {
        const wanted = {
          conventionId: ID,
          amount: centimes(amount),
          ...(party !== undefined && { party }),
          ...(line !== undefined && { line }),
        };
        const before = balancesOf(rows);
        const there = step.from.reduce((sum, stage) => sum + standingAt(before, wanted, stage), 0);
        const moves = draw(before, wanted, step);
        expect(moves.ok).toBe(amount <= there);
        if (moves.ok) {
          expect(moves.value.reduce((sum, move) => sum + move.amount, 0)).toBe(amount);
          rows.push(...posted(moves.value));
        }
      }
      const balances = balancesOf(rows);
      for (const [account, amount] of balances)
        if (!account.endsWith('/purse')) expect(amount).toBeGreaterThanOrEqual(0);
      for (const [at, party] of ['INDH', 'region'].entries()) {
        const wanted = { conventionId: ID, party };
        const promise = (given[at] ?? 0) + (given[at + 2] ?? 0);
        expect(reached(balances, wanted, 'committed')).toBe(promise);
        const chain = ['ordered', 'paid', 'justified'] as const;
        let above = promise;
        for (const stage of chain) {
          const sum = reached(balances, wanted, stage);
          expect(sum).toBeLessThanOrEqual(above);
          above = sum;
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('an expense that nobody earmarked is borne by the funders as they paid, to the centime', () => {
  const rows = signed(content([200, 100, 0, 0]));
  const wanted = { conventionId: ID, amount: centimes(300) };
  for (const step of STEPS.slice(0, 2)) {
    const moves = draw(balancesOf(rows), wanted, step);
    if (!moves.ok) throw new Error(moves.code);
    rows.push(...posted(moves.value));
  }
  const half = draw(
    balancesOf(rows),
    { ...wanted, amount: centimes(100) },
    { from: ['paid'], to: 'justified' },
  );
  expect(half).toMatchObject({
    value: [
      { party: 'INDH', line: 'l1', amount: 67 },
      { party: 'region', line: 'l1', amount: 33 },
    ],
  });
});

test('an amendment commits what is more, releases what is less, and not what was already ordered', () => {
  const [before, after] = [content([200, 100, 0, 0]), content([150, 160, 0, 0])];
  const rows = signed(before);
  rows.push(...posted(pledges(ID, { before, after })));
  const next = commitments(ID, { before, after }, balancesOf(rows));
  if (!next.ok) throw new Error(next.code);
  const balances = balancesOf([...rows, ...posted(next.value)]);
  expect(STAGES.map((stage) => standingAt(balances, { conventionId: ID }, stage))).toEqual([
    0, 310, 0, 0, 0, 0, 0, 0,
  ]);
  const ordered = draw(
    balancesOf(rows),
    { conventionId: ID, party: 'INDH', amount: centimes(180) },
    { from: ['committed'], to: 'ordered' },
  );
  if (!ordered.ok) throw new Error(ordered.code);
  const late = balancesOf([...rows, ...posted(ordered.value)]);
  expect(commitments(ID, { before, after }, late)).toMatchObject({ code: 'amendment-below-paid' });
});
