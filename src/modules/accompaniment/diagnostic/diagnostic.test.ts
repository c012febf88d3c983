import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { pointsNotLookedAt, type ActionPoint } from './action-point.ts';
import { criticalFindings, dimensionScores, unansweredFindings, unansweredItems } from './assessment.ts';
import { comparedDimensions } from './comparison.ts';
import { BROUGHT, instrumentFits, instrumentOn, itemsOf, type Instrument, type Score } from './instrument.ts';

const [FIRST, SECOND] = BROUGHT;
if (FIRST === undefined || SECOND === undefined) throw new Error('two versions are brought');
const at = '2024-05-02T09:00:00.000Z';
const answers = (scores: Readonly<Record<string, Score>>) =>
  Object.fromEntries(Object.entries(scores).map(([item, score]) => [item, { score, at }]));
const everything = (instrument: Instrument, score: Score) =>
  answers(Object.fromEntries(itemsOf(instrument).map(({ key }) => [key, score])));

test('each version that is brought may follow the one before', () => {
  expect(instrumentFits(FIRST, undefined)).toMatchObject({ ok: true });
  expect(instrumentFits(SECOND, FIRST)).toMatchObject({ ok: true });
  expect(instrumentOn(BROUGHT, asDay('2025-12-31'))?.version).toBe(1);
  expect(instrumentOn(BROUGHT, asDay('2026-12-31'))?.version).toBe(2);
  expect(instrumentOn(BROUGHT, asDay('2020-01-01'))).toBeUndefined();
});

test('a version with a bridge to nowhere, a key twice or no weight is refused by name', () => {
  const [one, ...others] = SECOND.dimensions;
  if (one === undefined) throw new Error('a dimension');
  const change = (changed: Partial<typeof one>) => ({ dimensions: [{ ...one, ...changed }, ...others] });
  expect(instrumentFits(change({ bridges: ['astrology'] }), FIRST)).toMatchObject({
    code: 'bridge-unknown',
    detail: { dimension: 'astrology' },
  });
  expect(instrumentFits(change({ bridges: ['finance'] }), FIRST)).toMatchObject({ code: 'bridge-twice' });
  expect(instrumentFits(change({ key: 'finance' }), FIRST)).toMatchObject({ code: 'key-twice' });
  const weightless = one.items.map((item) => ({ ...item, weight: 0 }));
  expect(instrumentFits(change({ items: weightless }), FIRST)).toMatchObject({ code: 'weight-missing' });
  expect(instrumentFits(change({ items: [] }), FIRST)).toMatchObject({ code: 'instrument-empty' });
});

test('a dimension is the mean of its items by their weights; what does not apply is left out', () => {
  // 3×2 + 2×4 + 2×5 = 24 over 7: 3.43.
  const scored = answers({
    'governance.assemblies': 2,
    'governance.roles': 4,
    'governance.information': 5,
  });
  expect(dimensionScores(FIRST, scored)[0]).toEqual({
    key: 'governance',
    hundredths: 343,
    answered: 3,
    of: 3,
  });
  const without = { ...scored, ...answers({ 'governance.information': 0 }) };
  // 3×2 + 2×4 = 14 over 5: 2.80.
  expect(dimensionScores(FIRST, without)[0]).toMatchObject({ hundredths: 280, answered: 3 });
  expect(dimensionScores(FIRST, {})[0]).toEqual({ key: 'governance', answered: 0, of: 3 });
});

test('every critical finding wants a point of action or a written reason', () => {
  const scored = {
    ...everything(FIRST, 4),
    ...answers({ 'finance.books': 2, 'finance.account': 2, 'market.price': 1 }),
  };
  const found = (points: { pointId: string; item: string }[], reasons = {}) =>
    criticalFindings(FIRST, { answers: scored, reasons }, points);
  // A book at 2 is critical, an account at 2 is not.
  expect(found([]).map(({ item }) => item.key)).toEqual(['market.price', 'finance.books']);
  const point = { pointId: 'p', item: 'finance.books' };
  expect(unansweredFindings(found([point])).map(({ item }) => item.key)).toEqual(['market.price']);
  expect(unansweredFindings(found([point], { 'market.price': 'Vendu au souk du village' }))).toEqual([]);
  expect(unansweredItems(FIRST, scored)).toEqual([]);
});

test('versions are compared only over the dimensions that continue each other', () => {
  const before = { version: 1, answers: everything(FIRST, 2) };
  const after = { version: 2, answers: everything(SECOND, 4) };
  const compared = comparedDimensions(BROUGHT, [before, after]);
  expect(compared.filter(({ isBridged }) => isBridged).map(({ dimension }) => dimension.key)).toEqual([
    'governance',
    'production',
    'market',
    'finance',
    'environment',
  ]);
  expect(compared.find(({ dimension }) => dimension.key === 'governance')?.values).toEqual([200, 400]);
  expect(compared.find(({ dimension }) => dimension.key === 'quality')?.values).toEqual([undefined, 400]);
  const same = comparedDimensions(BROUGHT, [before, before]);
  expect(same.every(({ isBridged }) => isBridged)).toBe(true);
});

test('a visit begins with the open points of the visits before, and says of each what became of it', () => {
  const point = (pointId: string, change: Partial<ActionPoint>): ActionPoint => ({
    organisationId: 'o',
    enrolmentId: 'e',
    communeCode: '05',
    visitId: 'first',
    what: 'Ouvrir un cahier de caisse',
    owner: 'cooperative',
    state: 'open',
    at,
    pointId,
    ...change,
  });
  const points = [
    point('late', { dueOn: asDay('2024-03-01') }),
    point('later', { dueOn: asDay('2024-09-01'), lookedAt: 'second' }),
    point('over', { state: 'done', lookedAt: 'first' }),
    point('new', { visitId: 'second' }),
  ];
  expect(pointsNotLookedAt(points, 'second').map(({ pointId }) => pointId)).toEqual(['late']);
});
