import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerCooperative } from '#modules/registry/server';
import { SYSTEM, type PersonActor } from '#platform/operation';
import {
  APPLIES,
  NADIA,
  NOON,
  openedCall,
  person,
  testProgrammes,
  useTestWords,
  type TestProgrammes,
} from '../test-programmes.ts';
import { applicationFile } from './application-file.ts';
import { keepApplication } from './keep-application.ts';
import { myApplications } from './my-applications.ts';
import { officeApplications } from './office-applications.ts';
import { startApplication } from './start-application.ts';
import { submitApplication } from './submit-application.ts';

const TYPED: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'project',
    [
      ['project_title', 'Vendre ensemble'],
      ['project_summary', 'Un étal commun au souk de M’rirt'],
    ],
  ],
  [
    'part1',
    [
      ['q2', 'Nous filons et tissons'],
      ['q3', '6'],
      ['q4', 'yes'],
    ],
  ],
];

let at: TestProgrammes;
let call: string;
beforeAll(async () => {
  at = await testProgrammes();
  useTestWords();
  call = await openedCall(at, 'partners');
});
afterAll(() => at.close());

/** An informal group of the register, and who speaks for it. */
async function group(nameFr: string): Promise<PersonActor> {
  const answer = await registerCooperative.perform(at.call(SYSTEM), {
    kind: 'informal-group',
    nameFr,
    nameAr: nameFr,
    communeCode: '05.301.03.07',
    sector: 'artisanat',
    activity: 'Tapis',
    registeredOn: '2021-04-12',
    filedDay: '2021-04-12',
    women: '11',
    men: '0',
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return { ...person(APPLIES, { kind: 'organisation' }, answer.value.organisationId), name: 'Itto' };
}

const begin = (actor: PersonActor, cooperative: string, to = call) =>
  startApplication.perform(at.call(actor), { cooperative, call: to, lot: 'lot-3' });

async function typed(actor: PersonActor, application: string): Promise<void> {
  for (const [index, [part, boxes]] of TYPED.entries()) {
    const kept = { application, version: index + 1, part, boxes };
    expect(await keepApplication.perform(at.call(actor), kept)).toMatchObject({ ok: true });
  }
}

async function seen(actor: PersonActor, application: string) {
  const answer = await applicationFile.ask({ actor, db: at.db, now: NOON }, { application });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.application;
}

test('Itto applies for her informal group, for the lot of its region, where groups may', async () => {
  const itto = await group('Tisserandes d’Aghbalo');
  const asking = { actor: itto, db: at.db, now: NOON };
  const mine = await myApplications.ask(asking, { cooperative: itto.onBehalfOf });
  const offered = mine.ok ? mine.value.calls : [];
  expect(offered.map(({ isAsked, lots }) => [isAsked, lots.map(({ key }) => key)])).toEqual([
    [true, ['lot-3']],
  ]);
  const contest = await openedCall(at, 'lalla-moutaaouina');
  expect(await begin(itto, itto.onBehalfOf, contest)).toMatchObject({ ok: false });
  const other = { cooperative: itto.onBehalfOf, call, lot: 'lot-1' };
  const elsewhere = await startApplication.perform(at.call(itto), other);
  expect(elsewhere).toMatchObject({ code: 'lot-of-another-region' });
  const begun = await begin(itto, itto.onBehalfOf);
  if (!begun.ok) throw new Error(begun.code);
  const { application } = begun.value;
  await typed(itto, application);
  const sent = await submitApplication.perform(at.call(itto), { application, version: 3 });
  expect(sent).toMatchObject({ ok: true });
  const file = await seen(itto, application);
  expect(file).toMatchObject({ state: 'submitted', submittedBy: 'Itto', facts: { kind: 'informal-group' } });
  expect(file.assistedBy).toBeUndefined();
});

test('Fatima types for a group that cannot write, the group sends, and her help stays told', async () => {
  const itto = await group('Fileuses de Tighassaline');
  const fatima = { ...person(APPLIES, { kind: 'place', place: '05' }), name: 'Fatima' };
  const begun = await begin(fatima, itto.onBehalfOf);
  if (!begun.ok) throw new Error(begun.code);
  const { application } = begun.value;
  await typed(fatima, application);
  const both = [
    submitApplication.perform(at.call(itto), { application, version: 3 }),
    submitApplication.perform(at.call(fatima), { application, version: 3 }),
  ];
  const codes = (await Promise.all(both)).map((answer) => (answer.ok ? 'sent' : answer.code));
  expect(codes.toSorted()).toEqual(['application-sent', 'sent']);
  const file = await seen(itto, application);
  expect(file).toMatchObject({ state: 'submitted', assistedBy: 'Fatima' });
  const office = await officeApplications.ask({ actor: NADIA, db: at.db, now: NOON }, { call });
  const told = office.ok ? office.value.files.map(({ assistedBy }) => assistedBy ?? 'herself') : [];
  expect(told.toSorted()).toEqual(['Fatima', 'herself']);
});
