import { inTransaction, openPool, testDatabase, type Db } from '#platform/database/server';
import { newId } from '#platform/ids';
import { databaseScope, SYSTEM, type Actor, type PersonActor, type Reach } from '#platform/operation';
import { registerCooperative } from '#modules/registry/server';
import { asDay } from '#platform/time';
import { saveCoach } from './cohort/coach.sql.ts';
import { enrolCooperative } from './cohort/enrol-cooperative.ts';
import { enrolmentThread } from './cohort/enrolment-thread.ts';
import { openCohort } from './cohort/open-cohort.ts';
import { publishTemplate } from './cohort/publish-template.ts';

/** The moment these tests happen at. */
export const NOON = new Date('2024-12-31T12:00:00Z');
const FATIMA = newId<'person'>();

const WEAVING = {
  kind: 'cooperative',
  sector: 'artisanat',
  activity: 'Tapis de laine',
  registeredOn: '2023-11-06',
  filedDay: '2023-11-06',
  women: '11',
  men: '2',
} as const;

const COACHES = ['propose', 'confirm', 'reschedule', 'miss', 'start', 'finish'].map(
  (verb) => `accompaniment.${verb}-visit`,
);
/** What a coach holds in these tests. */
export const COACH_VERBS: readonly string[] = [
  ...COACHES,
  'accompaniment.caseload',
  'accompaniment.enrolment-thread',
  'accompaniment.visit-record',
];
/** What a cooperative holds. */
export const OWN_VERBS: readonly string[] = [
  'accompaniment.agree-visit',
  'accompaniment.confirm-visit',
  'accompaniment.reschedule-visit',
  'accompaniment.ask-absence',
  'accompaniment.our-accompaniment',
  'accompaniment.enrolment-thread',
  'accompaniment.visit-record',
];
export const OFFICE_VERBS: readonly string[] = [
  'accompaniment.validate-visit',
  'accompaniment.cancel-visit',
  'accompaniment.assign-coach',
  'accompaniment.enrol-cooperative',
  'accompaniment.open-cohort',
  'accompaniment.publish-template',
  'accompaniment.caseload',
  'accompaniment.cohort-progress',
  'accompaniment.enrolment-thread',
  'accompaniment.visit-record',
];

type Thread = Extract<Awaited<ReturnType<typeof enrolmentThread.ask>>, { ok: true }>['value'];

export interface TestAccompaniment {
  readonly db: Db;
  readonly cohort: string;
  readonly fatima: PersonActor;
  readonly nadia: PersonActor;
  call(
    actor?: Actor,
    now?: Date,
  ): { readonly actor: Actor; readonly trace: string; readonly db: Db; readonly now: Date };
  ask(actor?: Actor, now?: Date): { readonly actor: Actor; readonly db: Db; readonly now: Date };
  cooperative(communeCode?: string): Promise<string>;
  /** Enrols a new cooperative with Fatima; its visits, in their order. */
  enrol(change?: Readonly<Record<string, unknown>>): Promise<Enrolled>;
  thread(enrolment: string): Promise<Thread>;
  coach(communeCode?: string): Promise<PersonActor>;
  close(): Promise<void>;
}

export interface Enrolled {
  readonly organisation: string;
  readonly enrolment: string;
  readonly visits: readonly string[];
  /** Somebody who speaks for the cooperative. */
  readonly president: PersonActor;
}

/** Mourafaka's cohort, Fatima who coaches it in the Middle Atlas, Nadia who runs the programme. */
export async function testAccompaniment(): Promise<TestAccompaniment> {
  const database = await testDatabase();
  const db = openPool(database.url);
  const call = (actor: Actor = SYSTEM, now = NOON) => ({ actor, trace: 'test', db, now });
  const ask = (actor: Actor = SYSTEM, now = NOON) => ({ actor, db, now });
  const fatima = person(COACH_VERBS, { kind: 'place', place: '05' }, { personId: FATIMA });
  const nadia = person(OFFICE_VERBS, { kind: 'everything' }, { name: 'Nadia' });
  await coachRow(db, fatima, '05.301.01.01');
  await valueOf(publishTemplate.perform(call(nadia), MOURAFAKA));
  const { cohort } = await valueOf(openCohort.perform(call(nadia), COHORT));
  const cooperative = (communeCode = '05.301.03.07') => newCooperative(call(), communeCode);
  const thread = (enrolment: string) => valueOf(enrolmentThread.ask(ask(), { enrolment }));
  return {
    db,
    cohort,
    fatima,
    nadia,
    call,
    ask,
    cooperative,
    thread,
    async enrol(change = {}) {
      const organisation = await cooperative();
      const wished = {
        cohort,
        cooperative: organisation,
        coach: FATIMA,
        enrolledOn: '2024-01-02',
        ...change,
      };
      const { enrolment, organisationId } = await valueOf(enrolCooperative.perform(call(nadia), wished));
      const visits = (await thread(enrolment)).visits.map(({ visitId }) => visitId);
      const president = person(OWN_VERBS, { kind: 'organisation' }, { onBehalfOf: organisationId });
      return { organisation, enrolment, visits, president };
    },
    async coach(communeCode = '05.301.01.01') {
      const another = person(COACH_VERBS, { kind: 'place', place: '05' }, { name: 'Hind' });
      await coachRow(db, another, communeCode);
      return another;
    },
    async close() {
      await db.destroy();
      await database.close();
    },
  };
}

const MOURAFAKA = {
  template: 'mourafaka',
  nameFr: 'Mourafaka',
  nameAr: 'مرافقة',
  months: '24',
  visits: '12',
  daysBefore: '15',
  daysAfter: '30',
} as const;
const COHORT = {
  programme: 'mourafaka',
  nameFr: 'Mourafaka, première cohorte',
  nameAr: 'مرافقة، الفوج الأول',
  template: 'mourafaka',
  startsOn: '2024-01-02',
  capacity: '500',
} as const;

/** Somebody with these verbs, within this reach. */
export function person(
  verbs: readonly string[],
  reach: Reach,
  {
    personId = newId(),
    name = 'Fatima',
    onBehalfOf = newId(),
  }: Partial<Pick<PersonActor, 'personId' | 'name' | 'onBehalfOf'>> = {},
): PersonActor {
  return {
    kind: 'person',
    personId,
    mandateId: newId(),
    name,
    role: 'test',
    verbs: new Set(verbs),
    reach,
    onBehalfOf,
  };
}

async function coachRow(db: Db, actor: PersonActor, baseCommune: string): Promise<void> {
  const { personId, name: nameLatin, onBehalfOf: teamId } = actor;
  const coach = { personId, nameLatin, baseCommune, teamId, from: asDay('2024-01-01') };
  await inTransaction(databaseScope(SYSTEM), (tx) => saveCoach(tx, coach), db);
}

async function newCooperative(
  call: Parameters<typeof registerCooperative.perform>[0],
  communeCode: string,
): Promise<string> {
  const number = newId().slice(-6);
  const names = { nameFr: `Coopérative ${number}`, nameAr: `تعاونية ${number}` };
  const made = await valueOf(registerCooperative.perform(call, { ...WEAVING, ...names, communeCode }));
  return made.organisationId;
}

/** The value of an answer that must be one. */
export async function valueOf<Value>(
  answer: Promise<
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: string }
  >,
): Promise<Value> {
  const given = await answer;
  if (!given.ok) throw new Error(`refused: ${JSON.stringify(given)}`);
  return given.value;
}
