import { inTransaction, insertRows, type Db, type Tx } from '#platform/database/server';
import { asId, type OrganisationId } from '#platform/ids';
import { databaseScope, SYSTEM } from '#platform/operation';
import { regionCodeOf, regions } from '#platform/territory';
import { addDays, dayOf, type Day } from '#platform/time';
import type { Coach, Cohort } from '../../cohort/cohort.ts';
import { evenStages, type StageTemplate } from '../../visit/template.ts';
import type { CohortId } from '../../visit/visit.ts';
import { saveCoach } from '../cohort/coach.sql.ts';
import { insertCohort, insertTemplate } from '../cohort/cohort.sql.ts';
import { insertEnrolments } from '../cohort/enrolment.sql.ts';
import { visitRow } from '../visit/visit.sql.ts';
import { basesOf, cohortRows, type Walked } from './cohort-rows.ts';
import { listYoungEntries } from './young-entries.sql.ts';
import { recordRows } from './record-rows.ts';
import { eventRows, ratingRow, sessionsOf } from './story-rows.ts';

const COHORT_ID: CohortId = asId('c0000000-0000-7000-8000-000000000500');
const TEAM: OrganisationId = asId('a0000000-0000-7000-8000-000000000302');
const PROGRAMME: OrganisationId = asId('a0000000-0000-7000-8000-000000000001');
const SIZE = 500;
const MONTHS_AGO_DAYS = 410;
/** Invented, two for each region. */
const NAMES = [
  'Hind Amrani',
  'Youssef Bakkali',
  'Samia Idrissi',
  'Karim Zerouali',
  'Loubna Chafik',
  'Anas Mernissi',
  'Naima Tahiri',
  'Reda Sqalli',
  'Meryem Ouhadi',
  'Hamza Lamrini',
  'Siham Berrada',
  'Adil Kabbaj',
  'Ilham Soussi',
  'Tarik Bennis',
  'Ghizlane Rami',
  'Omayma Jaber',
  'Said Outaleb',
  'Btissam Aarab',
  'Zakaria Fennich',
  'Hanane Dahbi',
  'Mounir Zaki',
  'Asmae Belkadi',
  'Jamal Ezzine',
  'Fadoua Lahrach',
] as const;

/** Loads Mourafaka's cohort of five hundred, its visits under way on the day it is loaded. */
export async function loadCohort({
  now,
  fatima,
  enrolled,
  db,
}: {
  readonly now: Date;
  /** Who coaches the Middle Atlas in the story. */
  readonly fatima: { readonly personId: string; readonly name: string; readonly baseCommune: string };
  /** Cooperatives of the story that walk in it. */
  readonly enrolled: readonly string[];
  readonly db?: Db;
}): Promise<number> {
  const today = dayOf(now);
  const within = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(databaseScope(SYSTEM), work, db);
  const startsOn = addDays(today, -MONTHS_AGO_DAYS);
  const plan = mourafaka();
  const coaches = coachesOf(fatima);
  const walked = await within(async (tx) => {
    await insertTemplate(tx, { ...plan, publishedOn: startsOn, publishedBy: 'Twiza' });
    for (const coach of coaches) await saveCoach(tx, { ...coach, teamId: TEAM, from: startsOn });
    const entries = await listYoungEntries(tx, { size: SIZE, first: enrolled });
    return cohortRows(entries, { cohortId: COHORT_ID, plan, coaches, today });
  });
  await within((tx) => insertCohort(tx, cohortOf(walked, { startsOn, plan })));
  await within((tx) => insertWalked(tx, walked));
  await within((tx) => insertRecords(tx, walked, today));
  return walked.length;
}

function mourafaka(): StageTemplate {
  const stages = evenStages(24, 12);
  return {
    template: 'mourafaka',
    version: 1,
    nameFr: 'Mourafaka',
    nameAr: 'مرافقة',
    months: 24,
    daysBefore: 15,
    daysAfter: 30,
    stages: stages.ok ? stages.value : [],
  };
}

function cohortOf(
  walked: readonly Walked[],
  { startsOn, plan }: { readonly startsOn: Day; readonly plan: StageTemplate },
): Cohort {
  const byRegion = Map.groupBy(walked, ({ enrolment }) => regionCodeOf(enrolment.communeCode));
  return {
    cohortId: COHORT_ID,
    programme: 'mourafaka',
    nameFr: 'Mourafaka, cohorte de 500',
    nameAr: 'مرافقة، فوج 500',
    template: plan.template,
    templateVersion: plan.version,
    instrument: 'diagnostic',
    startsOn,
    capacity: SIZE,
    regionCapacity: {},
    enrolled: Object.fromEntries([...byRegion].map(([region, list]) => [region, list.length])),
    heldBy: PROGRAMME,
    version: 1,
  };
}

function coachesOf(fatima: Parameters<typeof loadCohort>[0]['fatima']): Coach[] {
  const invented = regions().flatMap(({ code }, at) =>
    basesOf(code).map((baseCommune, second): Coach => {
      const number = at * 2 + second;
      const personId = `c0000000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;
      return { personId, nameLatin: NAMES[number] ?? `Coach ${number}`, baseCommune };
    }),
  );
  return [{ ...fatima, nameLatin: fatima.name }, ...invented];
}

async function insertWalked(tx: Tx, walked: readonly Walked[]): Promise<void> {
  const visits = walked.flatMap((one) => one.visits);
  await insertEnrolments(
    tx,
    walked.map(({ enrolment }) => enrolment),
  );
  await insertRows(tx, 'accompaniment.visit', visits.map(visitRow));
  await insertRows(tx, 'accompaniment.visit_event', visits.flatMap(eventRows));
}

async function insertRecords(tx: Tx, walked: readonly Walked[], today: Day): Promise<void> {
  const records = walked.map(recordRows);
  const assessments = records.flatMap((one) => one.assessments);
  await insertRows(
    tx,
    'accompaniment.assessment',
    assessments.map((one) => ({
      organisation_id: one.organisationId,
      assessment_id: one.assessmentId,
      enrolment_id: one.enrolmentId,
      commune_code: one.communeCode,
      visit_id: one.visitId,
      kind: one.kind,
      instrument: one.instrument,
      version: one.version,
      day: one.day,
      made_by: one.by,
      answers: one.answers,
      reasons: one.reasons,
      is_locked: one.isLocked,
    })),
  );
  await insertRows(
    tx,
    'accompaniment.action_point',
    records.flatMap(({ points }) =>
      points.map((point) => ({
        organisation_id: point.organisationId,
        point_id: point.pointId,
        enrolment_id: point.enrolmentId,
        visit_id: point.visitId,
        commune_code: point.communeCode,
        item: point.item,
        what: point.what,
        owner: point.owner,
        due_on: point.dueOn,
        state: point.state,
        looked_at: point.lookedAt,
        told_at: point.at,
      })),
    ),
  );
  const rated = walked.flatMap(({ visits, chance }) => visits.flatMap((visit) => ratingRow(visit, chance)));
  await insertRows(tx, 'accompaniment.rating', rated);
  const { sessions, attendance } = sessionsOf(walked, { cohortId: COHORT_ID, today });
  await insertRows(tx, 'accompaniment.session', sessions);
  await insertRows(tx, 'accompaniment.attendance', attendance);
}
