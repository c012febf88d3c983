import { expect, test } from 'vitest';
import { inOrder, type Candidate } from './candidate.ts';
import { bestChoice } from './choice.ts';
import { runRecord } from './run-record.ts';
import { selectionOf, type SelectionRules } from './selection.ts';
import { file, guarantee, rules, SEED } from './test-files.ts';
import { successor, waitingList } from './waiting-list.ts';

function told(candidates: readonly Candidate[], by: SelectionRules) {
  const { lines } = selectionOf(candidates, by, SEED);
  return Object.fromEntries(
    lines.map(({ number, outcome, because, waitingAt }) => {
      const groups = 'groups' in because ? ` ${because.groups.join('+')}` : '';
      return [
        number,
        `${outcome}${waitingAt === undefined ? '' : ` ${waitingAt}`}: ${because.kind}${groups}`,
      ];
    }),
  );
}

const SIX = [
  file('A', 90),
  file('B', 85),
  file('C', 80, 'rural'),
  file('D', 75, 'women'),
  file('E', 70, 'women', 'rural'),
  file('F', 65, 'women'),
];

test('without a guarantee the best three are chosen on merit and the others wait in order', () => {
  expect(told(SIX, rules(3, []))).toEqual({
    A: 'selected: merit',
    B: 'selected: merit',
    C: 'selected: merit',
    D: 'waiting 1: not-reached',
    E: 'waiting 2: not-reached',
    F: 'waiting 3: not-reached',
  });
});

test('two women and one rural of three: one file that counts for both leaves room for merit', () => {
  expect(told(SIX, rules(3, [guarantee('women', 2), guarantee('rural', 1)]))).toEqual({
    A: 'selected: merit',
    B: 'waiting 1: displaced women+rural',
    C: 'waiting 2: displaced women',
    D: 'selected: guarantee women',
    E: 'selected: guarantee women+rural',
    F: 'waiting 3: not-reached',
  });
});

test('one guarantee reached on merit lifts nobody, and says so', () => {
  const { guarantees, lines } = selectionOf(SIX, rules(3, [guarantee('rural', 1)]), SEED);
  expect(guarantees).toEqual([{ group: 'rural', binding: true, asked: 1, held: 1, reached: 1, onMerit: 1 }]);
  expect(lines.slice(0, 3).map(({ because }) => because.kind)).toEqual(['merit', 'merit', 'merit']);
});

test('below its floor a guarantee lapses, and merit takes the place', () => {
  const chosen = selectionOf(SIX, rules(3, [guarantee('women', 2, 72)]), SEED);
  expect(chosen.guarantees[0]).toMatchObject({ asked: 2, held: 1, reached: 1, onMerit: 0 });
  expect(told(SIX, rules(3, [guarantee('women', 2, 72)]))).toMatchObject({
    A: 'selected: merit',
    B: 'selected: merit',
    C: 'waiting 1: displaced women',
    D: 'selected: guarantee women',
    E: 'waiting 2: not-reached',
  });
});

test('nobody below the pass mark is chosen, even where places stay free', () => {
  expect(told(SIX, rules(5, [guarantee('women', 3)], 70))).toMatchObject({
    E: 'selected: merit',
    F: 'refused: below-threshold',
  });
});

test('a target is counted and lifts nobody', () => {
  const target = { ...guarantee('women', 2), binding: false };
  expect(told(SIX, rules(3, [target]))).toMatchObject({ C: 'selected: merit' });
  expect(selectionOf(SIX, rules(3, [target]), SEED).guarantees[0]).toMatchObject({ asked: 2, reached: 0 });
});

test('60 % women and 50 % rural of ten places: six and five, by whoever counts for both', () => {
  const files = [
    ...Array.from({ length: 8 }, (_, at) => file(`M${at}`, 95 - at)),
    ...Array.from({ length: 8 }, (_, at) => file(`W${at}`, 80 - at, 'women')),
    ...Array.from({ length: 4 }, (_, at) => file(`R${at}`, 79 - at, 'rural')),
    ...Array.from({ length: 4 }, (_, at) => file(`X${at}`, 78 - at, 'women', 'rural')),
  ];
  const shares = [
    { ...guarantee('women', 0), least: { percent: 60 } },
    { ...guarantee('rural', 0), least: { percent: 50 } },
  ];
  const { lines, guarantees } = selectionOf(files, rules(10, shares), SEED);
  const chosen = lines.filter(({ outcome }) => outcome === 'selected').map(({ number }) => number);
  expect(chosen.toSorted()).toEqual(['M0', 'M1', 'M2', 'R0', 'W0', 'W1', 'X0', 'X1', 'X2', 'X3']);
  expect(guarantees.map(({ asked, reached }) => [asked, reached])).toEqual([
    [6, 6],
    [5, 5],
  ]);
});

test('no skipping: a dear file that does not fit is not passed over for a cheap one below it', () => {
  const files = [file('A', 90), { ...file('B', 80), amount: 9_000_000 }, { ...file('C', 70), amount: 100 }];
  const poor = { ...rules(3, []), budget: 10_000_000 };
  const { lines, spent } = selectionOf(files, poor, SEED);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['selected', 'waiting', 'waiting']);
  expect(spent).toBe(4_900_000);
});

test('places too few for every guarantee are held in the order the call declares', () => {
  const files = [file('A', 90), file('W', 60, 'women'), file('R', 50, 'rural')];
  const { guarantees } = selectionOf(files, rules(1, [guarantee('women', 1), guarantee('rural', 1)]), SEED);
  expect(guarantees.map(({ held, reached }) => [held, reached])).toEqual([
    [1, 1],
    [0, 0],
  ]);
});

test('equal notes are told apart by a draw that another seed changes and the order of entry does not', () => {
  const equal = Array.from({ length: 9 }, (_, at) => file(`2024-${at}`, 70));
  const order = (seed: string, files: readonly Candidate[]) =>
    inOrder(files, seed).map(({ number }) => number);
  expect(order(SEED, equal)).toEqual(order(SEED, equal.toReversed()));
  expect(order(SEED, equal)).not.toEqual(order('another', equal));
});

test('the same inputs give the same bytes, and one changed point another hash', () => {
  const inputs = { call: 'moazara-5', lot: 'oriental', rules: rules(3, []), seed: SEED, candidates: SIX };
  const [once, again] = [runRecord(inputs), runRecord({ ...inputs, candidates: SIX.toReversed() })];
  expect(again).toEqual(once);
  expect(once.inputsHash).toBe('cd650ced693ed3cdda5399f9b854601d2e2a5825cc61b80641cc9ff9c7f36012');
  const other = runRecord({ ...inputs, candidates: [...SIX.slice(1), file('A', 89)] });
  expect(other.inputsHash).not.toBe(once.inputsHash);
  expect(other.outputHash).not.toBe(once.outputHash);
});

test('a woman-led project that withdraws is followed by another, and nobody chosen loses her place', () => {
  const guarantees = [guarantee('women', 1)];
  const placed = inOrder(SIX, SEED);
  const { chosen, minima } = bestChoice(placed, guarantees, 3);
  const waiting = waitingList(placed, chosen, guarantees);
  const without = (number: string) => chosen.filter((one) => one.number !== number);
  expect(successor(waiting, without('D'), minima)?.number).toBe('E');
  expect(successor(waiting, without('A'), minima)?.number).toBe('C');
});
