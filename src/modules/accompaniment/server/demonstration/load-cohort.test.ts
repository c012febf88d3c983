import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerCooperative } from '#modules/registry/server';
import { openPool, testDatabase, type Db, type TestDatabase } from '#platform/database/server';
import { newId } from '#platform/ids';
import { SYSTEM, type Actor } from '#platform/operation';
import { asDay } from '#platform/time';
import { inAll } from '../../cohort/progress.ts';
import { recordIsWhole } from '../../diagnostic/record.ts';
import { BROUGHT } from '../../diagnostic/instrument.ts';
import { evenStages } from '../../visit/template.ts';
import { cohortProgress } from '../cohort/cohort-progress.ts';
import { cohorts } from '../cohort/cohorts.ts';
import { NOON, valueOf } from '../test-accompaniment.ts';
import { basesOf, cohortRows } from './cohort-rows.ts';
import { loadCohort } from './load-cohort.ts';
import { recordRows } from './record-rows.ts';

let database: TestDatabase;
let db: Db;
let call: { readonly actor: Actor; readonly trace: string; readonly db: Db; readonly now: Date };
beforeAll(async () => {
  database = await testDatabase();
  db = openPool(database.url);
  call = { actor: SYSTEM, trace: 'test', db, now: NOON };
});
afterAll(async () => {
  await db.destroy();
  await database.close();
});

const stages = evenStages(24, 12);
const PLAN = {
  template: 'mourafaka',
  version: 1,
  nameFr: 'Mourafaka',
  nameAr: 'مرافقة',
  months: 24,
  daysBefore: 15,
  daysAfter: 30,
  stages: stages.ok ? stages.value : [],
};
const walked = cohortRows(
  Array.from({ length: 300 }, () => ({
    organisationId: newId<'organisation'>(),
    communeCode: '05.301.03.07',
  })),
  {
    cohortId: newId<'cohort'>(),
    plan: PLAN,
    coaches: basesOf('05').map((baseCommune) => ({ personId: newId(), nameLatin: 'Hind', baseCommune })),
    today: asDay('2026-11-23'),
  },
);

test('nothing of it is done in the future, nothing validated without agreement', () => {
  const visits = walked.flatMap((one) => one.visits);
  expect(visits).toHaveLength(300 * 12);
  for (const visit of visits) {
    if (visit.doneOn !== undefined) expect(visit.doneOn < '2026-11-23').toBe(true);
    if (visit.state === 'validated') expect(visit.agreement).toBeDefined();
    if (visit.state === 'planned') expect(visit.doneOn).toBeUndefined();
  }
  for (const state of ['planned', 'proposed', 'confirmed', 'done', 'validated', 'missed'])
    expect(
      visits.some((visit) => visit.state === state),
      state,
    ).toBe(true);
});

test('every diagnostic of it is whole, every critical finding answered', () => {
  for (const one of walked.slice(0, 100)) {
    const { assessments, points } = recordRows(one);
    for (const assessment of assessments) {
      const visit = one.visits.find(({ visitId }) => visitId === assessment.visitId);
      const instrument = BROUGHT.find(({ version }) => version === assessment.version);
      if (visit === undefined || instrument === undefined) throw new Error('a diagnostic without its visit');
      const own = points.filter(({ visitId }) => visitId === visit.visitId);
      const known = points.filter(({ visitId }) => visitId !== visit.visitId && visitId < visit.visitId);
      const looked = known.map((point) => ({ ...point, state: 'done' as const }));
      expect(recordIsWhole(visit, { instrument, assessment, points: [...looked, ...own] })).toMatchObject({
        ok: true,
      });
    }
  }
});

test('it is loaded into a database with its rules, and the page of the cohort counts it', async () => {
  const young = { kind: 'cooperative', sector: 'artisanat', women: '9', men: '1' } as const;
  const founded = { registeredOn: '2023-11-06', filedDay: '2023-11-06', communeCode: '05.301.03.07' };
  for (const number of ['1', '2', '3']) {
    const names = { nameFr: `Coopérative ${number}`, nameAr: `تعاونية ${number}` };
    await valueOf(registerCooperative.perform(call, { ...young, ...founded, ...names }));
  }
  const fatima = { personId: newId<'person'>(), name: 'Fatima', baseCommune: '05.301.01.01' };
  expect(await loadCohort({ now: NOON, fatima, enrolled: [], db })).toBe(3);
  const all = await valueOf(cohorts.ask({ actor: SYSTEM, db, now: NOON }, {}));
  const cohort = all.cohorts[0]?.cohortId;
  const { progress, lines } = await valueOf(cohortProgress.ask({ actor: SYSTEM, db, now: NOON }, { cohort }));
  const counted = inAll(progress.regions);
  expect(counted.cooperatives).toBe(3);
  expect(counted.done).toBeGreaterThan(3);
  expect(lines.every(({ coachId }) => coachId === fatima.personId)).toBe(true);
});
