import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Criterion } from '../call/terms.ts';
import { assignedReviews } from './assignment.ts';
import { hintsOf } from './interest.ts';
import { callsOneMore, combined, marksGiven, noteOf } from './score.ts';

const GRID: readonly Criterion[] = [
  { key: 'c1', fr: 'Utilité', ar: 'المنفعة', weight: 60, most: 5 },
  { key: 'c2', fr: 'Solidité', ar: 'المتانة', weight: 40, most: 5, least: 2 },
];
const review = (first: number | undefined, second: number | undefined) => [
  { criterion: 'c1', ...(first !== undefined && { mark: first }), reason: 'vu' },
  { criterion: 'c2', ...(second !== undefined && { mark: second }), reason: 'vu' },
];

test('a note is weighted: 4 of 5 at 60 and 3 of 5 at 40 make 72', () => {
  expect(noteOf(GRID, review(4, 3))).toBe(7_200);
});

test('what a reviewer could not judge is missing, not zero', () => {
  expect(noteOf(GRID, review(4, undefined))).toBe(8_000);
  expect(combined(GRID, [review(4, undefined), review(2, 3)]).score).toBe(6_000);
});

test('five reviewers count by their median, so that one cannot pull the others', () => {
  const five = [5, 5, 5, 5, 0].map((mark) => review(mark, mark));
  expect(combined(GRID, five).score).toBe(10_000);
  expect(combined(GRID, five.slice(1)).score).toBe(7_500);
});

test('a file under the least mark of a criterion is out, whatever the rest', () => {
  expect(combined(GRID, [review(5, 1), review(5, 2)])).toMatchObject({ knockedOut: 'c2' });
  expect(combined(GRID, [review(5, 2), review(5, 2)])).not.toHaveProperty('knockedOut');
});

test('reviewers 15 points apart suffice; one hundredth more calls another', () => {
  expect(callsOneMore({ gap: 1_500 }, 1_500)).toBe(false);
  expect(callsOneMore({ gap: 1_501 }, 1_500)).toBe(true);
  expect(combined(GRID, [review(5, 5), review(4, 4)]).gap).toBe(2_000);
});

test('the lowest and the highest mark, and none at all, need a reason', () => {
  const bare = (mark?: number) => [
    { criterion: 'c1', ...(mark !== undefined && { mark }) },
    review(3, 3)[1]!,
  ];
  expect(marksGiven(GRID, bare(5))).toMatchObject({ code: 'mark-without-reason', field: 'reason_c1' });
  expect(marksGiven(GRID, bare(0))).toMatchObject({ code: 'mark-without-reason' });
  expect(marksGiven(GRID, bare())).toMatchObject({ code: 'mark-without-reason' });
  expect(marksGiven(GRID, bare(3))).toMatchObject({ ok: true });
  expect(marksGiven(GRID, bare(6))).toMatchObject({ code: 'mark-out-of-scale', detail: { most: 5 } });
  expect(marksGiven(GRID, review(undefined, undefined))).toMatchObject({ code: 'nothing-judged' });
});

test('every file gets its reviewers, and nobody has more than one file more than another', () => {
  const ids = (letter: string, most: number) =>
    fc
      .integer({ min: 2, max: most })
      .map((count) => Array.from({ length: count }, (_, at) => `${letter}${at}`));
  fc.assert(
    fc.property(ids('f', 40), ids('r', 8), fc.constantFrom(1, 2, 3), (applications, reviewers, each) => {
      const asked = { applications, reviewers, each, seed: 's', hintsOf: () => [] };
      const given = assignedReviews(asked);
      const per = Math.min(each, reviewers.length);
      expect(given).toHaveLength(applications.length * per);
      expect(new Set(given.map(({ application, person }) => application + person)).size).toBe(given.length);
      const loads = reviewers.map((one) => given.filter(({ person }) => person === one).length);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      expect(assignedReviews({ ...asked, applications: applications.toReversed() })).toEqual(given);
    }),
  );
});

test('who belongs to the applicant never gets its file', () => {
  const given = assignedReviews({
    applications: ['a', 'b'],
    reviewers: ['x', 'y'],
    each: 2,
    seed: 's',
    hintsOf: (application, person) => (application === 'a' && person === 'x' ? ['same-organisation'] : []),
  });
  expect(given.filter(({ application }) => application === 'a').map(({ person }) => person)).toEqual(['y']);
});

test('hints come from the data: her cooperative, whom she assisted or coached, her commune, who pays', () => {
  const reviewer = {
    personId: 'p',
    organisationId: 'office',
    organisationName: 'Conseil régional de l’Oriental',
    communeCode: '05.301.03.07',
    memberOf: ['coop'],
  };
  const file = { organisationId: 'coop', communeCode: '05.301.03.07', assistants: ['p'], coaches: ['p'] };
  expect(hintsOf(reviewer, { ...file, payers: ['ODCO', 'conseil  regional de l’oriental '] })).toEqual([
    'same-organisation',
    'assisted',
    'coach',
    'same-commune',
    'funder',
  ]);
  const stranger = { organisationId: 'other', communeCode: '06.141.01.01', assistants: ['q'], coaches: [] };
  expect(hintsOf(reviewer, { ...stranger, payers: ['', 'Conseil régional'] })).toEqual([]);
});
