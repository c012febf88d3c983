import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { BROUGHT, itemsOf } from '../../diagnostic/instrument.ts';
import { assignCoach } from '../cohort/assign-coach.ts';
import {
  COACH_VERBS,
  OFFICE_VERBS,
  person,
  testAccompaniment,
  valueOf,
  type TestAccompaniment,
} from '../test-accompaniment.ts';
import { finishVisit } from '../visit/finish-visit.ts';
import { startVisit } from '../visit/start-visit.ts';
import { validateVisit } from '../visit/validate-visit.ts';
import { visitRecord } from '../visit/visit-record.ts';
import { addVisitNote } from './add-visit-note.ts';
import { proposals } from './proposals.ts';
import { saveScores } from './save-scores.ts';
import { settleProposals } from './settle-proposals.ts';

const ANSWER = ['accompaniment.proposals', 'accompaniment.settle-proposals'];
const FIELD = [...COACH_VERBS, ...ANSWER, 'accompaniment.save-scores', 'accompaniment.add-visit-note'];
const ITEMS = itemsOf(BROUGHT[0] ?? { dimensions: [] }).map(({ key }) => key);
const everything = ITEMS.map((item) => ({ item, score: '4' }));
const HERE = { kind: 'place', place: '05' } as const;
let at: TestAccompaniment;
let fatima: ReturnType<typeof person>;
let nadia: ReturnType<typeof person>;
beforeAll(async () => {
  at = await testAccompaniment();
  fatima = person(FIELD, HERE, { personId: at.fatima.personId });
  nadia = person([...OFFICE_VERBS, ...ANSWER], { kind: 'everything' }, { name: 'Nadia' });
});
afterAll(() => at.close());
const seen = (visit: string) => valueOf(visitRecord.ask(at.ask(at.nadia), { visit }));
const waitingFor = async (actor: ReturnType<typeof person>) =>
  (await valueOf(proposals.ask(at.ask(actor), {}))).visits;

/** Fatima made a visit without network, and the cooperative went to Hind meanwhile. */
async function givenAway() {
  const { visits, enrolment } = await at.enrol();
  const [visit = ''] = visits;
  const hind = person(FIELD, HERE, await at.coach());
  await valueOf(assignCoach.perform(at.call(at.nadia), { enrolment, coach: hind.personId }));
  const event = () => newId<'visit-event'>();
  const told = (minute: string) => ({ visit, event: event(), madeAt: `2024-12-30T10:${minute}:00Z` });
  return { visit, hind, told };
}

test('a whole visit made for what is Hind’s now is hers to take up, in Fatima’s name, once', async () => {
  const { visit, hind, told } = await givenAway();
  const [start, scores, note, finish] = [told('00'), told('10'), told('20'), told('30')];
  const sent = [
    () => startVisit.perform(at.call(fatima), { ...start, consent: 'yes' }),
    () => saveScores.perform(at.call(fatima), { ...scores, answers: everything }),
    () => addVisitNote.perform(at.call(fatima), { ...note, note: 'Trois métiers réparés.' }),
    () => finishVisit.perform(at.call(fatima), { ...finish, agreedBy: { name: 'Itto' } }),
  ];
  for (const send of sent)
    expect(await send()).toMatchObject({ value: { proposed: true, state: 'planned' } });
  for (const send of sent) await send();
  const [group, ...others] = await waitingFor(hind);
  expect(others).toEqual([]);
  expect(group?.proposals.map(({ command }) => command.split('.')[1])).toEqual([
    'start-visit',
    'save-scores',
    'add-visit-note',
    'finish-visit',
  ]);
  expect(await waitingFor(fatima)).toEqual([]);
  const settle = { visit, outcome: 'taken-up' };
  expect(await settleProposals.perform(at.call(fatima), settle)).toMatchObject({ code: 'absent' });
  expect(await settleProposals.perform(at.call(hind), settle)).toMatchObject({
    value: { settled: 4, stuck: [] },
  });
  const record = await seen(visit);
  expect(record.visit).toMatchObject({ state: 'done', doneOn: '2024-12-30', doneBy: fatima.personId });
  expect(record.visit.agreement).toMatchObject({ name: 'Itto', how: 'present' });
  expect(record.events.filter(({ kind }) => kind === 'note')).toMatchObject([{ by: 'Fatima' }]);
  expect(record.record.answers['finance.books']).toMatchObject({ score: 4 });
  expect(await waitingFor(hind)).toEqual([]);
  // The phone of Fatima, which had no answer, sends everything again.
  for (const send of sent) await send();
  expect((await seen(visit)).events).toHaveLength(record.events.length);
  expect(await waitingFor(hind)).toEqual([]);
});

test('what cannot be taken up waits on with its reason; the rest is taken, or let go', async () => {
  const { visit, hind, told } = await givenAway();
  await startVisit.perform(at.call(fatima), { ...told('00'), consent: 'yes' });
  await addVisitNote.perform(at.call(fatima), { ...told('20'), note: 'La route est coupée.' });
  await valueOf(startVisit.perform(at.call(hind), { visit, consent: 'no' }));
  const settled = await valueOf(settleProposals.perform(at.call(hind), { visit, outcome: 'taken-up' }));
  expect(settled).toMatchObject({ settled: 1 });
  const [group] = await waitingFor(hind);
  expect(group?.proposals).toMatchObject([
    { command: 'accompaniment.start-visit', stuck: 'move-not-allowed' },
  ]);
  const let_ = { visit, proposals: settled.stuck, outcome: 'declined' };
  expect(await settleProposals.perform(at.call(hind), let_)).toMatchObject({ value: { settled: 1 } });
  expect(await settleProposals.perform(at.call(hind), let_)).toMatchObject({ code: 'proposal-settled' });
  expect((await seen(visit)).events.filter(({ kind }) => kind === 'start')).toHaveLength(1);
});

test('two coaches scored one item unseen: neither wins before one chooses', async () => {
  const { visit, hind, told } = await givenAway();
  const books = (score: string) => [{ item: 'finance.books', score, base: null }];
  await saveScores.perform(at.call(fatima), { ...told('10'), answers: books('2') });
  await valueOf(startVisit.perform(at.call(hind), { visit, consent: 'no' }));
  const others = everything.map((one) => ({ ...one, base: null }));
  await valueOf(saveScores.perform(at.call(hind), { visit, answers: others }));
  await valueOf(settleProposals.perform(at.call(hind), { visit, outcome: 'taken-up' }));
  const { disputed, record } = await seen(visit);
  expect(record.answers['finance.books']).toMatchObject({ score: 4 });
  expect(disputed['finance.books']).toMatchObject([{ score: 2, by: 'Fatima' }]);
  expect(await finishVisit.perform(at.call(hind), { visit })).toMatchObject({
    code: 'scores-disputed',
    detail: { count: 1 },
  });
  const chosen = [{ item: 'finance.books', score: '4', base: 4, chosen: true }];
  await valueOf(saveScores.perform(at.call(hind), { visit, answers: chosen }));
  expect(await finishVisit.perform(at.call(hind), { visit })).toMatchObject({ value: { state: 'done' } });
});

test('after validation a late score asks for a correction, which Nadia answers', async () => {
  const { visits } = await at.enrol();
  const [visit = ''] = visits;
  await valueOf(startVisit.perform(at.call(fatima), { visit, consent: 'no', day: '2024-12-20' }));
  await valueOf(saveScores.perform(at.call(fatima), { visit, answers: everything }));
  await valueOf(finishVisit.perform(at.call(fatima), { visit, agreedBy: { name: 'Itto' } }));
  await valueOf(validateVisit.perform(at.call(at.nadia), { visit, outcome: 'good' }));
  const answers = [{ item: 'finance.books', score: '1', base: 4 }];
  const late = { visit, event: newId<'visit-event'>(), madeAt: '2024-12-20T12:00:00Z', answers };
  expect(await saveScores.perform(at.call(fatima), late)).toMatchObject({
    value: { proposed: true, code: 'correction-asked' },
  });
  expect((await seen(visit)).record.answers['finance.books']).toMatchObject({ score: 4 });
  expect(await waitingFor(fatima)).toEqual([]);
  const [asked] = await waitingFor(nadia);
  expect(asked).toMatchObject({ visitId: visit, asks: 'correction', by: 'Fatima' });
  const settle = { visit, outcome: 'taken-up', note: 'La note exacte est 1.' };
  expect(await settleProposals.perform(at.call(fatima), settle)).toMatchObject({ code: 'proposal-settled' });
  await valueOf(settleProposals.perform(at.call(nadia), settle));
  const { events, record } = await seen(visit);
  expect(events.at(-1)).toMatchObject({ kind: 'correct', by: 'Nadia', note: 'La note exacte est 1.' });
  expect(record.answers['finance.books']).toMatchObject({ score: 4 });
});
