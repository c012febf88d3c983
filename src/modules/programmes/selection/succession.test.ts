import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { canonicalText, runRecord } from './run-record.ts';
import { candidatesOf, rerun } from './rerun.ts';
import { selectionOf, type SelectionRules } from './selection.ts';
import type { RunLine, Succession } from './selection-run.ts';
import { calledAfter, holdersOf } from './succession.ts';
import { file, guarantee, rules, SEED } from './test-files.ts';

const FILES = [
  file('A', 90),
  file('B', 85),
  file('C', 80, 'rural'),
  file('D', 75, 'women'),
  file('E', 70, 'women', 'rural'),
  file('F', 65, 'women'),
  file('G', 30, 'women'),
];

function adopted(by: SelectionRules, files = FILES) {
  const { lines, guarantees } = selectionOf(files, by, SEED);
  const told = lines.map((line): RunLine => ({
    ...line,
    applicationId: line.number,
    applicantId: newId<'organisation'>(),
    nameFr: line.number,
    nameAr: line.number,
    communeCode: '05.301.03.07',
  }));
  return { lines: told, run: { rules: by, guarantees } };
}

/** Declines one after the other, and says who was called each time. */
function declining({ lines, run }: ReturnType<typeof adopted>, names: readonly string[]) {
  const before: Pick<Succession, 'declined' | 'called'>[] = [];
  const said = names.map((declined) => {
    const next = calledAfter(declined, lines, { run, before });
    if (!next.ok) return next.code;
    const called = next.value.outcome === 'called' ? next.value.line.number : undefined;
    before.push({ declined, ...(called !== undefined && { called }) });
    return called ?? next.value.outcome;
  });
  return { said, holders: holdersOf(lines, before).map(({ number }) => number) };
}

test('whoever restores the guarantee is called first, then the best placed; below the mark nobody', () => {
  const run = adopted(rules(3, [guarantee('women', 1)], 50));
  const { said, holders } = declining(run, ['D', 'A', 'E', 'F', 'B', 'C']);
  expect(said).toEqual(['E', 'C', 'F', 'nobody-waits', 'nobody-waits', 'nobody-waits']);
  expect(holders).toEqual([]);
});

test('who holds no award declines none, and nobody declines twice', () => {
  const run = adopted(rules(3, []));
  expect(declining(run, ['F', 'A', 'A']).said).toEqual(['no-award', 'D', 'no-award']);
});

test('a place is not given to a cheaper file below when the money left does not pay the next', () => {
  const files = [file('A', 90), file('B', 80), { ...file('C', 70), amount: 9_000_000 }, file('D', 60)];
  const poor = { ...rules(2, []), budget: 10_000_000 };
  expect(declining(adopted(poor, files), ['A']).said).toEqual(['money-short']);
});

test('whoever declines, holders never exceed the places nor the money, and nobody is called twice', () => {
  const someone = fc.record({
    score: fc.integer({ min: 0, max: 100 }),
    amount: fc.integer({ min: 1, max: 9 }),
    groups: fc.subarray(['women', 'rural']),
  });
  fc.assert(
    fc.property(
      fc.array(someone, { minLength: 1, maxLength: 12 }),
      fc.array(fc.nat({ max: 11 }), { maxLength: 12 }),
      (people, order) => {
        const files = people.map((one, at) => ({ ...file(`n${at}`, one.score, ...one.groups), ...one }));
        const by = { ...rules(4, [guarantee('women', 2)], 0), budget: 20 };
        const run = adopted(by, files);
        const { holders, said } = declining(
          run,
          order.map((at) => `n${at}`),
        );
        const amounts = files.filter(({ number }) => holders.includes(number)).map(({ amount }) => amount);
        expect(holders.length).toBeLessThanOrEqual(4);
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeLessThanOrEqual(20);
        const called = said.filter((one) => one.startsWith('n') && !one.includes('-'));
        expect(new Set(called).size).toBe(called.length);
      },
    ),
  );
});

test('the published inputs, run again by anybody, give the same bytes and the same fingerprints', () => {
  const anyRules = fc.record({
    places: fc.integer({ min: 0, max: 6 }),
    budget: fc.integer({ min: 0, max: 40_000_000 }),
    passMark: fc.constantFrom(0, 5_000),
  });
  const anyFiles = fc.array(
    fc.record({ score: fc.integer({ min: 0, max: 100 }), groups: fc.subarray(['g1', 'g2']) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(anyRules, anyFiles, (by, people) => {
      const candidates = people.map(({ score, groups }, at) => file(`2024-${at}`, score, ...groups));
      const inputs = {
        call: 'moazara',
        lot: 'lot-1',
        rules: {
          ...by,
          guarantees: [guarantee('g1', 2, 40), { ...guarantee('g2', 0), least: { percent: 50 } }],
        },
        seed: SEED,
        candidates,
      };
      const first = runRecord(inputs);
      expect(first.output).toBe(canonicalText(first.selection));
      expect(rerun(first.inputs)).toEqual({ ok: true, value: first });
      expect(candidatesOf(first.inputs)).toBe(candidates.length);
    }),
  );
});

test('a file that holds no inputs of a selection, or one changed in its form, is told', () => {
  for (const text of ['', '{}', 'no', '[1]', '{"version":"twiza-selection/0"}'])
    expect(rerun(text)).toMatchObject({ code: 'inputs-unreadable' });
});
