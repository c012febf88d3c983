import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { mergedPoint, toldBeside } from './merged-point.ts';
import {
  answersOf,
  disputedScores,
  mergedReason,
  mergedScores,
  reasonsOf,
  type ScoreTold,
} from './merged-scores.ts';
import type { ActionPoint } from './action-point.ts';
import type { Score } from './instrument.ts';

const NONE = { answers: {}, reasons: {}, day: asDay('2024-05-02'), by: 'Fatima' };
const at = (hour: number) => `2024-05-02T${String(hour).padStart(2, '0')}:00:00.000Z`;
const told = (score: Score, hour: number, more: Partial<ScoreTold> = {}): ScoreTold => ({
  item: 'finance.books',
  score,
  at: at(hour),
  ...more,
});
const then = (
  before: ReturnType<typeof mergedScores>,
  one: ScoreTold,
  by: string,
): ReturnType<typeof mergedScores> => mergedScores({ ...NONE, merged: before }, [one], by);

test('two who score one item unseen are told; who chooses ends it, and nothing is lost', () => {
  const first = mergedScores(NONE, [told(2, 9, { base: null })], 'Fatima');
  const second = then(first, told(4, 10, { base: null }), 'Hind');
  expect(answersOf(second)['finance.books']).toMatchObject({ score: 2 });
  expect(disputedScores({ merged: second })).toEqual({
    'finance.books': [{ score: 4, at: at(10), by: 'Hind' }],
  });
  const chosen = then(second, told(4, 11, { base: 2, chosen: true }), 'Hind');
  expect(answersOf(chosen)['finance.books']).toMatchObject({ score: 4 });
  expect(disputedScores({ merged: chosen })).toEqual({});
  expect(chosen['finance.books']?.history?.map(({ value, by }) => [value, by])).toEqual([
    [2, 'Fatima'],
    [4, 'Hind'],
  ]);
});

test('who saw the score that stands replaces it, and two who find the same agree', () => {
  const first = mergedScores(NONE, [told(2, 9, { base: null })], 'Fatima');
  const seen = then(first, told(3, 10, { base: 2 }), 'Hind');
  expect(answersOf(seen)['finance.books']).toMatchObject({ score: 3 });
  const same = then(seen, told(3, 12, { base: null }), 'Fatima');
  expect(disputedScores({ merged: same })).toEqual({});
});

test('who adds a note gives no score again; the newer note stands, photographs add up', () => {
  const first = mergedScores(
    NONE,
    [told(2, 9, { base: null, note: 'Cahier perdu', files: ['a'] })],
    'Fatima',
  );
  const second = then(first, told(2, 10, { base: 2, note: 'Cahier retrouvé', files: ['b'] }), 'Hind');
  expect(answersOf(second)['finance.books']).toEqual({
    score: 2,
    at: at(9),
    note: 'Cahier retrouvé',
    files: ['a', 'b'],
  });
});

test('a record written before records were merged keeps what stands in it', () => {
  const old = {
    ...NONE,
    answers: { 'finance.books': { score: 2, note: 'Cahier', at: at(8) } as const },
    reasons: { 'market.price': 'La foire est en mars' },
  };
  const merged = mergedReason(old, { item: 'market.demand', reason: 'Créée hier', at: at(9) }, 'Hind');
  expect(answersOf(merged)).toEqual(old.answers);
  expect(reasonsOf(merged)).toEqual({ ...old.reasons, 'market.demand': 'Créée hier' });
});

test('two phones whose scores are sent in any order, twice, agree on what stands', () => {
  const one: fc.Arbitrary<ScoreTold> = fc.record({
    item: fc.constantFrom('a', 'b'),
    score: fc.constantFrom<Score>(0, 1, 2, 3, 4, 5),
    at: fc.constantFrom(at(9), at(10), at(11)),
    note: fc.constantFrom('oui', 'non'),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (list, chance) => {
      const straight = answersOf(mergedScores(NONE, list, 'Fatima'));
      const shuffled = [...list, ...list]
        .map((told) => ({ told, at: chance.next().value }))
        .toSorted((a, b) => a.at - b.at)
        .map((each) => each.told);
      expect(answersOf(mergedScores(NONE, shuffled, 'Fatima'))).toEqual(straight);
    }),
  );
});

test('every score given unseen is found again: standing, disputed or in the history', () => {
  const one = fc.record({
    by: fc.constantFrom('Fatima', 'Hind'),
    score: fc.constantFrom<Score>(1, 2, 3, 4, 5),
    hour: fc.integer({ min: 1, max: 20 }),
    base: fc.constantFrom<Score | null>(null, 1, 2, 3),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (list) => {
      let merged: ReturnType<typeof mergedScores> = {};
      for (const { by, score, hour, base } of list) merged = then(merged, told(score, hour, { base }), by);
      const { current, history = [], disputed = [] } = merged['finance.books'] ?? {};
      const kept = [current, ...history, ...disputed].map(
        (each) => `${each?.by} ${String(each?.value)} ${each?.at}`,
      );
      for (const { by, score, hour, base } of list)
        if (base !== score) expect(kept).toContain(`${by} ${score} ${at(hour)}`);
    }),
  );
});

const POINT: ActionPoint = {
  organisationId: 'o',
  pointId: 'p',
  enrolmentId: 'e',
  communeCode: '05.301.03.07',
  visitId: 'v1',
  what: 'Ouvrir un cahier',
  owner: 'cooperative',
  state: 'open',
  at: at(8),
};

test('a point changed by two keeps both: field by field the newer word stands, the other beside it', () => {
  const done = mergedPoint(POINT, { state: 'done', lookedAt: 'v2' }, { at: at(10), by: 'Hind' });
  const said = mergedPoint(done, { what: 'Ouvrir un cahier de caisse' }, { at: at(9), by: 'Fatima' });
  expect(said).toMatchObject({ state: 'done', lookedAt: 'v2', what: 'Ouvrir un cahier de caisse' });
  const late = mergedPoint(said, { what: 'Ouvrir un compte' }, { at: at(7), by: 'Hind' });
  expect(late.what).toBe('Ouvrir un cahier de caisse');
  expect(toldBeside(late)).toContainEqual({
    field: 'what',
    value: 'Ouvrir un compte',
    at: at(7),
    by: 'Hind',
  });
});
