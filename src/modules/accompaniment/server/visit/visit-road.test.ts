import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { SYSTEM } from '#platform/operation';
import { BROUGHT, itemsOf } from '../../diagnostic/instrument.ts';
import { askAbsence } from '../calendar/ask-absence.ts';
import { COACH_VERBS, person, testAccompaniment, type TestAccompaniment } from '../test-accompaniment.ts';
import { saveScores } from '../record/save-scores.ts';
import { agreeVisit } from './agree-visit.ts';
import { cancelVisit } from './cancel-visit.ts';
import { confirmVisit } from './confirm-visit.ts';
import { finishVisit } from './finish-visit.ts';
import { missVisit } from './miss-visit.ts';
import { proposeVisit } from './propose-visit.ts';
import { rescheduleVisit } from './reschedule-visit.ts';
import { startVisit } from './start-visit.ts';
import { validateVisit } from './validate-visit.ts';
import { visitRecord } from './visit-record.ts';

const ON = (day: string) => new Date(`${day}T10:00:00Z`);
let at: TestAccompaniment;

/** With a whole diagnostic, of which nothing is critical. */
async function finish(
  call: Parameters<typeof finishVisit.perform>[0],
  input: { readonly visit: string; readonly agreedBy?: object },
) {
  const answers = itemsOf(BROUGHT[0] ?? { dimensions: [] }).map(({ key }) => ({ item: key, score: '4' }));
  await saveScores.perform({ ...call, actor: SYSTEM }, { visit: input.visit, answers });
  return finishVisit.perform(call, input);
}

beforeAll(async () => {
  at = await testAccompaniment();
});
afterAll(() => at.close());

test('Fatima walks the first visit from its proposal to its validation by Nadia', async () => {
  const { visits, president } = await at.enrol();
  const [visit = ''] = visits;
  const by = (now: string, actor = at.fatima) => at.call(actor, ON(now));
  expect(await proposeVisit.perform(by('2024-01-03'), { visit, on: '2024-01-16' })).toMatchObject({
    value: { state: 'proposed' },
  });
  expect(await confirmVisit.perform(by('2024-01-04', president), { visit })).toMatchObject({
    value: { state: 'confirmed' },
  });
  const place = { consent: 'yes', latitude: '32.79', longitude: '-5.35', accuracyMetres: '12' };
  expect(await startVisit.perform(by('2024-01-16'), { visit, ...place })).toMatchObject({
    value: { state: 'started' },
  });
  expect(await finish(by('2024-01-16'), { visit })).toMatchObject({ value: { state: 'done' } });
  const validate = { visit, outcome: 'good' };
  expect(await validateVisit.perform(by('2024-01-20', at.nadia), validate)).toMatchObject({
    code: 'agreement-missing',
  });
  expect(await agreeVisit.perform(by('2024-01-21', president), { visit, outcome: 'object' })).toMatchObject({
    code: 'reason-missing',
  });
  expect(await agreeVisit.perform(by('2024-01-21', president), { visit, outcome: 'agree' })).toMatchObject({
    ok: true,
  });
  expect(await validateVisit.perform(by('2024-01-22', at.nadia), validate)).toMatchObject({
    value: { state: 'validated' },
  });
  const seen = await visitRecord.ask(at.ask(president), { visit });
  expect(seen).toMatchObject({ value: { punctuality: 'on-time', visit: { checkIn: { latitude: 32.79 } } } });
  const kinds = seen.ok ? seen.value.events.map(({ kind }) => kind) : [];
  expect(kinds).toEqual(['propose', 'confirm', 'start', 'finish', 'agree', 'validate']);
});

test('nobody validates her own visit, even when her role could', async () => {
  const { visits } = await at.enrol();
  const [visit = ''] = visits;
  const verbs = [...COACH_VERBS, 'accompaniment.validate-visit'];
  const both = person(verbs, { kind: 'place', place: '05' }, { personId: at.fatima.personId });
  await startVisit.perform(at.call(both), { visit, consent: 'no' });
  await finish(at.call(both), { visit, agreedBy: { name: 'Itto' } });
  expect(await validateVisit.perform(at.call(both), { visit, outcome: 'good' })).toMatchObject({
    code: 'own-visit',
  });
  expect(await validateVisit.perform(at.call(at.nadia), { visit, outcome: 'send-back' })).toMatchObject({
    code: 'reason-missing',
  });
  const back = { visit, outcome: 'send-back', note: 'Les photos de l’atelier manquent.' };
  expect(await validateVisit.perform(at.call(at.nadia), back)).toMatchObject({ value: { state: 'started' } });
});

test('a step told twice under one id is done once, even a year later', async () => {
  const { visits } = await at.enrol();
  const [visit = '', second = ''] = visits;
  const event = newId<'visit-event'>();
  const told = { visit, event, madeAt: '2024-03-01T09:00:00+01:00', consent: 'yes' };
  const first = await startVisit.perform(at.call(at.fatima), told);
  expect(first).toMatchObject({ value: { state: 'started', version: 2 } });
  const again = await startVisit.perform(at.call(at.fatima, ON('2025-12-01')), told);
  expect(again).toMatchObject({ value: { state: 'started', version: 2 } });
  const record = await visitRecord.ask(at.ask(at.fatima), { visit });
  expect(record).toMatchObject({
    value: { visit: { startedOn: '2024-03-01' }, events: [{ eventId: event }] },
  });
  expect(await startVisit.perform(at.call(at.fatima), { ...told, visit: second })).toMatchObject({
    code: expect.stringMatching(/other-content|another-visit-open/),
  });
});

test('a phone a year ahead is refused, and changes nothing until the day is told', async () => {
  const { visits } = await at.enrol();
  const [visit = ''] = visits;
  const told = { visit, event: newId(), madeAt: '2026-01-05T09:00:00Z', consent: 'yes' };
  expect(await startVisit.perform(at.call(at.fatima), told)).toMatchObject({
    code: 'clock-ahead',
    field: 'madeAt',
  });
  expect(await startVisit.perform(at.call(at.fatima), { ...told, day: '2025-01-05' })).toMatchObject({
    code: 'day-in-future',
  });
  expect(await startVisit.perform(at.call(at.fatima), { ...told, day: '2023-01-05' })).toMatchObject({
    code: 'day-before-enrolment',
  });
  expect(await startVisit.perform(at.call(at.fatima), { ...told, day: '2024-12-30' })).toMatchObject({
    ok: true,
  });
});

test('no place is kept without consent', async () => {
  const { visits } = await at.enrol();
  const place = { visit: visits[0], consent: 'no', latitude: '32.79', longitude: '-5.35' };
  expect(await startVisit.perform(at.call(at.fatima), place)).toMatchObject({
    code: 'place-without-consent',
  });
});

test('exits are events with reasons; a visit put off keeps the window it is judged on', async () => {
  const { visits, enrolment } = await at.enrol();
  const [visit = ''] = visits;
  const on = (day: string) => at.call(at.fatima, ON(day));
  await proposeVisit.perform(on('2024-01-03'), { visit, on: '2024-01-10' });
  const late = { visit, on: '2024-02-20', reason: 'other' };
  expect(await rescheduleVisit.perform(on('2024-01-09'), late)).toMatchObject({ code: 'reason-missing' });
  await rescheduleVisit.perform(on('2024-01-09'), { ...late, reason: 'weather' });
  expect(await missVisit.perform(on('2024-02-20'), { visit, reason: 'nobody-there' })).toMatchObject({
    value: { state: 'missed' },
  });
  await rescheduleVisit.perform(on('2024-02-21'), { ...late, on: '2024-02-27', reason: 'cooperative-asked' });
  await startVisit.perform(on('2024-02-27'), { visit, consent: 'yes' });
  await finish(on('2024-02-27'), { visit, agreedBy: { name: 'Itto' } });
  const thread = await at.thread(enrolment);
  expect(thread.exits).toMatchObject({ rescheduled: 2, missed: 1, cancelled: 0 });
  expect(thread.visits[0]).toMatchObject({ dueOn: '2024-01-02', doneOn: '2024-02-27' });
  expect(thread.punctuality).toMatchObject({ counted: { late: 1 } });
});

test('Khadija asks not to be visited during the harvest, and only the office cancels', async () => {
  const { enrolment, president, visits } = await at.enrol();
  const harvest = { enrolment, fromDay: '2025-06-01', toDay: '2025-05-01', reason: 'Moisson' };
  expect(await askAbsence.perform(at.call(president), harvest)).toMatchObject({ code: 'days-reversed' });
  await askAbsence.perform(at.call(president), { ...harvest, toDay: '2025-06-20' });
  expect((await at.thread(enrolment)).calendar.away).toHaveLength(1);
  const cancel = { visit: visits[5], reason: 'stopped-working' };
  expect(await cancelVisit.perform(at.call(at.fatima), cancel)).toMatchObject({ code: 'forbidden' });
  expect(await cancelVisit.perform(at.call(at.nadia), cancel)).toMatchObject({
    value: { state: 'cancelled' },
  });
});
