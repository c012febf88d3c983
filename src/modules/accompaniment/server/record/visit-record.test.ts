import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { BROUGHT, itemsOf } from '../../diagnostic/instrument.ts';
import {
  COACH_VERBS,
  OWN_VERBS,
  person,
  testAccompaniment,
  valueOf,
  type TestAccompaniment,
} from '../test-accompaniment.ts';
import { finishVisit } from '../visit/finish-visit.ts';
import { startVisit } from '../visit/start-visit.ts';
import { validateVisit } from '../visit/validate-visit.ts';
import { visitRecord } from '../visit/visit-record.ts';
import { assessOurselves } from './assess-ourselves.ts';
import { explainFinding } from './explain-finding.ts';
import { fieldCaseload } from './field-caseload.ts';
import { rateVisit } from './rate-visit.ts';
import { savePoint } from './save-point.ts';
import { saveScores } from './save-scores.ts';
import { settlePoint } from './settle-point.ts';

const FIELD = ['save-scores', 'save-point', 'settle-point', 'explain-finding', 'add-visit-note'];
const MORE = [...FIELD, 'field-caseload'].map((verb) => `accompaniment.${verb}`);
const ITEMS = itemsOf(BROUGHT[0] ?? { dimensions: [] }).map(({ key }) => key);
const everything = (score: string) => ITEMS.map((item) => ({ item, score }));
let at: TestAccompaniment;
let fatima: ReturnType<typeof person>;
beforeAll(async () => {
  at = await testAccompaniment();
  const { personId } = at.fatima;
  fatima = person([...COACH_VERBS, ...MORE], { kind: 'place', place: '05' }, { personId });
});
afterAll(() => at.close());
const call = (actor = fatima) => at.call(actor);
const seen = (visit: string) => valueOf(visitRecord.ask(at.ask(at.nadia), { visit }));

async function started() {
  const enrolled = await at.enrol();
  const [visit = '', second = ''] = enrolled.visits;
  await valueOf(startVisit.perform(call(), { visit, consent: 'yes', day: '2024-01-16' }));
  return { ...enrolled, visit, second };
}

test('a strategic diagnostic is finished when whole, each critical finding answered', async () => {
  const { visit } = await started();
  const finish = () => finishVisit.perform(call(), { visit, agreedBy: { name: 'Itto' } });
  expect(await finish()).toMatchObject({ code: 'diagnostic-incomplete', detail: { count: ITEMS.length } });
  await saveScores.perform(call(), { visit, answers: everything('4') });
  const bad = [
    { item: 'finance.books', score: '1', base: '4' },
    { item: 'market.price', score: '2', base: '4', note: 'Vend au-dessous du coût' },
  ];
  await saveScores.perform(call(), { visit, answers: bad });
  expect(await finish()).toMatchObject({ code: 'findings-open', detail: { count: 2 } });
  const point = { visit, item: 'finance.books', what: 'Ouvrir un cahier de caisse', owner: 'cooperative' };
  expect(await savePoint.perform(call(), { ...point, dueOn: '2023-01-01' })).toMatchObject({
    code: 'day-behind',
  });
  await valueOf(savePoint.perform(call(), { ...point, dueOn: '2024-03-01' }));
  const why = { visit, item: 'market.price', reason: 'Le prix se revoit à la foire de mars.' };
  await valueOf(explainFinding.perform(call(), why));
  expect(await finish()).toMatchObject({ value: { state: 'done' } });
  const { findings } = await seen(visit);
  expect(findings.map(({ pointId, reason }) => (pointId === undefined ? reason : 'point'))).toEqual([
    why.reason,
    'point',
  ]);
  const late = await saveScores.perform(call(), { visit, answers: [{ item: 'market.price', score: '5' }] });
  expect(late).toMatchObject({ code: 'record-closed' });
  await valueOf(validateVisit.perform(at.call(at.nadia), { visit, outcome: 'good' }));
});

test('scores sent in any order, twice, keep the newer of each item; a strange item is refused', async () => {
  const { visit } = await started();
  const send = (score: string, when: string) =>
    saveScores.perform(call(), { visit, answers: [{ item: 'finance.books', score, at: when }] });
  await valueOf(send('3', '2024-05-02T10:00:00Z'));
  await valueOf(send('2', '2024-05-02T09:00:00Z'));
  await valueOf(send('3', '2024-05-02T10:00:00Z'));
  expect((await seen(visit)).record.answers['finance.books']?.score).toBe(3);
  // A phone whose clock is ahead does not win for ever.
  await valueOf(send('1', '2030-01-01T00:00:00Z'));
  await valueOf(
    saveScores.perform(at.call(fatima, new Date('2025-01-02T00:00:00Z')), {
      visit,
      answers: [{ item: 'finance.books', score: '5' }],
    }),
  );
  expect((await seen(visit)).record.answers['finance.books']?.score).toBe(5);
  const strange = { visit, answers: [{ item: 'astrology', score: '3' }] };
  expect(await saveScores.perform(call(), strange)).toMatchObject({ code: 'item-unknown' });
  const high = { visit, answers: [{ item: 'finance.books', score: '6' }] };
  expect(await saveScores.perform(call(), high)).toMatchObject({ code: 'invalid' });
});

test('the next visit begins with the open points, and does not end before each was looked at', async () => {
  const { visit, second } = await started();
  await saveScores.perform(call(), { visit, answers: everything('4') });
  const point = newId<'action-point'>();
  const agreed = { visit, point, what: 'Demander deux devis de laine', owner: 'coach' };
  await valueOf(savePoint.perform(call(), agreed));
  await valueOf(savePoint.perform(call(), agreed));
  await valueOf(finishVisit.perform(call(), { visit, agreedBy: { name: 'Itto' } }));
  await valueOf(startVisit.perform(call(), { visit: second, consent: 'no' }));
  expect((await seen(second)).toLookAt.map(({ pointId }) => pointId)).toEqual([point]);
  expect(await finishVisit.perform(call(), { visit: second })).toMatchObject({ code: 'points-open' });
  const dropped = { visit: second, point, outcome: 'dropped' };
  expect(await settlePoint.perform(call(), dropped)).toMatchObject({ code: 'reason-missing' });
  await valueOf(settlePoint.perform(call(), { visit: second, point, outcome: 'done' }));
  await valueOf(finishVisit.perform(call(), { visit: second }));
});

test('the cooperative rates a visit itself, once; its coach cannot', async () => {
  const { visit, president } = await started();
  const herself = person(
    [...OWN_VERBS, 'accompaniment.rate-visit', 'accompaniment.assess-ourselves'],
    { kind: 'organisation' },
    president,
  );
  const rate = (actor = herself) => rateVisit.perform(call(actor), { visit, stars: '4', note: 'Utile' });
  expect(await rate()).toMatchObject({ code: 'visit-not-done' });
  await saveScores.perform(call(), { visit, answers: everything('4') });
  await valueOf(finishVisit.perform(call(), { visit, agreedBy: { name: 'Itto' } }));
  const coach = person(['accompaniment.rate-visit'], { kind: 'place', place: '05' }, fatima);
  expect(await rate(coach)).toMatchObject({ code: 'absent' });
  expect(await rate()).toMatchObject({ ok: true });
  expect(await rate()).toMatchObject({ code: 'rated-already' });
  expect((await seen(visit)).rating).toMatchObject({ stars: 4, note: 'Utile' });
});

test('a cooperative looks at itself between two visits, and nobody does it for her', async () => {
  const { enrolment, president, second } = await started();
  const herself = person(['accompaniment.assess-ourselves'], { kind: 'organisation' }, president);
  const self = { enrolment, answers: [{ item: 'finance.books', score: '3' }] };
  expect(await assessOurselves.perform(call(herself), self)).toMatchObject({ ok: true });
  const coach = person(['accompaniment.assess-ourselves'], { kind: 'place', place: '05' }, fatima);
  expect(await assessOurselves.perform(call(coach), self)).toMatchObject({ code: 'absent' });
  expect((await seen(second)).before).toMatchObject({ kind: 'self', version: 1 });
});

test('a phone takes with it its coach’s own cooperatives, page by page, and nothing else', async () => {
  const first = await valueOf(fieldCaseload.ask(at.ask(fatima), { limit: '2' }));
  expect(first.cooperatives).toHaveLength(2);
  expect(first.cooperatives[0]?.visits).toHaveLength(12);
  expect(first.instruments.length).toBeGreaterThan(1);
  const next = await valueOf(fieldCaseload.ask(at.ask(fatima), { limit: '50', after: first.next }));
  const ids = [...first.cooperatives, ...next.cooperatives].map(({ enrolmentId }) => enrolmentId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(next.instruments).toEqual([]);
  const nobody = person(MORE, { kind: 'place', place: '05' });
  expect((await valueOf(fieldCaseload.ask(at.ask(nobody), {}))).cooperatives).toEqual([]);
});
