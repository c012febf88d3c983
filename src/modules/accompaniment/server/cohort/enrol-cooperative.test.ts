import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS } from '#platform/operation';
import { testAccompaniment, type TestAccompaniment } from '../test-accompaniment.ts';
import { startVisit } from '../visit/start-visit.ts';
import { visitRecord } from '../visit/visit-record.ts';
import { assignCoach } from './assign-coach.ts';
import { caseload } from './caseload.ts';
import { endEnrolment } from './end-enrolment.ts';
import { enrolCooperative } from './enrol-cooperative.ts';
import { openCohort } from './open-cohort.ts';
import { ourAccompaniment } from './our-accompaniment.ts';
import { publishTemplate } from './publish-template.ts';

let at: TestAccompaniment;
beforeAll(async () => {
  at = await testAccompaniment();
});
afterAll(() => at.close());

test('Fatima sees her caseload only; the public and another cooperative see nothing of it', async () => {
  const mine = await at.enrol();
  const hind = await at.coach();
  const hers = await at.enrol({ coach: hind.personId });
  const lines = async (actor = at.fatima) => {
    const list = await caseload.ask(at.ask(actor), {});
    return list.ok ? list.value.lines.map(({ enrolmentId }) => enrolmentId) : [];
  };
  expect(await lines()).toContain(mine.enrolment);
  expect(await lines()).not.toContain(hers.enrolment);
  expect(await lines(hind)).toEqual([hers.enrolment]);
  const [visit = ''] = hers.visits;
  expect(await visitRecord.ask(at.ask(at.fatima), { visit })).toMatchObject({ code: 'absent' });
  expect(await startVisit.perform(at.call(at.fatima), { visit, consent: 'yes' })).toMatchObject({
    code: 'absent',
  });
  expect(await visitRecord.ask(at.ask(mine.president), { visit })).toMatchObject({ code: 'absent' });
  expect(await visitRecord.ask(at.ask(ANONYMOUS), { visit })).toMatchObject({ code: 'anonymous' });
  const ours = await ourAccompaniment.ask(at.ask(mine.president), {});
  expect(ours).toMatchObject({ value: { roads: [{ enrolment: { enrolmentId: mine.enrolment } }] } });
});

test('a cooperative given to another coach goes with the visits still to come', async () => {
  const { enrolment, visits } = await at.enrol();
  const hind = await at.coach();
  expect(await assignCoach.perform(at.call(at.nadia), { enrolment, coach: hind.personId })).toMatchObject({
    ok: true,
  });
  const again = await assignCoach.perform(at.call(at.nadia), { enrolment, coach: hind.personId });
  expect(again).toMatchObject({ code: 'coach-already' });
  const [visit = ''] = visits;
  expect(await startVisit.perform(at.call(hind), { visit, consent: 'yes' })).toMatchObject({ ok: true });
});

test('one active enrolment per programme; the cohort full, or its region, takes nobody', async () => {
  const enrolled = await at.enrol();
  const wish = { cohort: at.cohort, cooperative: enrolled.organisation, coach: at.fatima.personId };
  expect(await enrolCooperative.perform(at.call(at.nadia), wish)).toMatchObject({ code: 'enrolled-already' });
  const small = await openCohort.perform(at.call(at.nadia), {
    programme: 'essai',
    nameFr: 'Un essai',
    nameAr: 'تجربة',
    template: 'mourafaka',
    startsOn: '2024-01-02',
    capacity: '1',
    regionCapacity: { '05': '1' },
  });
  const cohort = small.ok ? small.value.cohort : '';
  expect(await enrolCooperative.perform(at.call(at.nadia), { ...wish, cohort })).toMatchObject({ ok: true });
  const other = { ...wish, cohort, cooperative: await at.cooperative() };
  expect(await enrolCooperative.perform(at.call(at.nadia), other)).toMatchObject({ code: 'cohort-full' });
  const gone = { enrolment: enrolled.enrolment, reason: 'completed' };
  expect(await endEnrolment.perform(at.call(at.nadia), gone)).toMatchObject({ code: 'forbidden' });
  expect(await endEnrolment.perform(at.call(), gone)).toMatchObject({ code: 'visits-open' });
  expect(await endEnrolment.perform(at.call(), { ...gone, reason: 'other' })).toMatchObject({ ok: true });
});

test('a cohort keeps the plan it began with when the plan has a new version', async () => {
  const plan = {
    template: 'mourafaka',
    nameFr: 'Mourafaka',
    nameAr: 'مرافقة',
    daysBefore: '15',
    daysAfter: '30',
  };
  const next = await publishTemplate.perform(at.call(at.nadia), { ...plan, months: '12', visits: '6' });
  expect(next).toMatchObject({ value: { version: 2 } });
  const { visits } = await at.enrol();
  expect(visits).toHaveLength(12);
  const wrong = await publishTemplate.perform(at.call(at.nadia), { ...plan, months: '12', visits: '1' });
  expect(wrong).toMatchObject({ code: 'visits-out-of-range', field: 'visits' });
});

test('nobody is given a cooperative her mandate does not reach', async () => {
  const far = await at.cooperative('09.541.09.15');
  const wish = { cohort: at.cohort, cooperative: far, coach: at.fatima.personId };
  const refusal = { code: 'coach-out-of-reach', field: 'coach' };
  expect(await enrolCooperative.perform(at.call(at.nadia), wish)).toMatchObject(refusal);
  const there = await at.coach('09.541.09.15');
  const given = await enrolCooperative.perform(at.call(at.nadia), { ...wish, coach: there.personId });
  expect(given).toMatchObject({ ok: true });
  const enrolment = given.ok ? given.value.enrolment : '';
  const back = { enrolment, coach: at.fatima.personId };
  expect(await assignCoach.perform(at.call(at.nadia), back)).toMatchObject(refusal);
});
