import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Application } from '../../application/application.ts';

const APPLICATION = `jsonb_build_object('organisationId', a.organisation_id,
  'applicationId', a.application_id, 'communeCode', a.commune_code, 'callId', a.call_id,
  'callOrganisationId', a.call_organisation_id, 'lot', a.lot, 'state', a.state, 'nameFr', a.name_fr,
  'nameAr', a.name_ar, 'answers', a.answers, 'assistedBy', a.assisted_by,
  'assistingPersonId', a.assisting_person_id, 'number', a.number, 'submittedAt', a.submitted_at,
  'submittedBy', a.submitted_by, 'callVersion', a.call_version, 'facts', a.facts, 'groups', a.groups,
  'amount', a.amount_centimes, 'hash', a.hash,
  'documents', a.documents, 'withdrawnReason', a.withdrawn_reason, 'version', a.version)`;

interface Row {
  readonly application: Omit<Application, 'submittedAt'> & { readonly submittedAt?: string };
}

function read({ application }: Row): Application {
  const { submittedAt, ...rest } = deeplyWithoutNulls(application);
  return submittedAt === undefined ? rest : { ...rest, submittedAt: new Date(submittedAt) };
}

/** Wide query: a file by its own id, within the eyes of who asks. */
export async function findApplication(db: Db, applicationId: string): Promise<Application | undefined> {
  const found = await sql<Row>`select ${sql.raw(APPLICATION)} as application
    from programmes.application a where a.application_id = ${applicationId}`.execute(db);
  return found.rows[0] && read(found.rows[0]);
}

/** Wide query: locks a file by its own id, within the eyes of who asks. */
export async function lockApplication(tx: Tx, applicationId: string): Promise<Application | undefined> {
  const found = await sql<Row>`select ${sql.raw(APPLICATION)} as application
    from programmes.application a where a.application_id = ${applicationId} for update`.execute(tx);
  return found.rows[0] && read(found.rows[0]);
}

/** The files of one applicant, the last begun first. */
export async function listApplicationsOf(db: Db, organisationId: string): Promise<Application[]> {
  const found = await sql<Row>`select ${sql.raw(APPLICATION)} as application
    from programmes.application a where a.organisation_id = ${organisationId}
    order by a.application_id desc limit 100`.execute(db);
  return found.rows.map(read);
}

/** Wide query: the files sent for a call, within the eyes of who asks, by their numbers. */
export async function listApplicationsFor(db: Db, callId: string): Promise<Application[]> {
  const found = await sql<Row>`select ${sql.raw(APPLICATION)} as application
    from programmes.application a where a.call_id = ${callId} and a.state = 'submitted'
    order by a.lot, a.number`.execute(db);
  return found.rows.map(read);
}

/** Wide query: the files of a call that were given up since it closed. */
export async function listWithdrawn(db: Db, callId: string): Promise<string[]> {
  const found = await sql<{ id: string }>`select application_id as id from programmes.application
    where call_id = ${callId} and state = 'withdrawn'`.execute(db);
  return found.rows.map(({ id }) => id);
}

export async function insertApplication(tx: Tx, application: Application): Promise<void> {
  await tx
    .insertInto('programmes.application')
    .values({
      organisation_id: application.organisationId,
      application_id: application.applicationId,
      commune_code: application.communeCode,
      call_id: application.callId,
      call_organisation_id: application.callOrganisationId,
      lot: application.lot,
      state: application.state,
      name_fr: application.nameFr,
      name_ar: application.nameAr,
      answers: JSON.stringify(application.answers),
      assisted_by: application.assistedBy ?? null,
      assisting_person_id: application.assistingPersonId ?? null,
      number: null,
      submitted_at: null,
      submitted_by: null,
      call_version: null,
      facts: null,
      groups: null,
      amount_centimes: null,
      hash: null,
      documents: null,
      withdrawn_reason: null,
      hidden_from: [],
      read_by: [],
      version: application.version,
    })
    .execute();
}

/** Writes what a change made of a file; its version counts one further. */
export async function saveApplication(
  tx: Tx,
  held: Held<Application>,
  change: Partial<Application>,
): Promise<void> {
  const next = { ...held, ...change };
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  await tx
    .updateTable('programmes.application')
    .set({
      state: next.state,
      answers: JSON.stringify(next.answers),
      assisted_by: next.assistedBy ?? null,
      assisting_person_id: next.assistingPersonId ?? null,
      number: next.number ?? null,
      submitted_at: next.submittedAt ?? null,
      submitted_by: next.submittedBy ?? null,
      call_version: next.callVersion ?? null,
      facts: json(next.facts),
      groups: json(next.groups),
      amount_centimes: next.amount ?? null,
      hash: next.hash ?? null,
      documents: json(next.documents),
      withdrawn_reason: next.withdrawnReason ?? null,
      version: held.version + 1,
    })
    .where('organisation_id', '=', held.organisationId)
    .where('application_id', '=', held.applicationId)
    .execute();
}

/** Whether this applicant has a file for a lot already. */
export async function hasApplication(
  tx: Tx,
  { organisationId, callId, lot }: Pick<Application, 'organisationId' | 'callId' | 'lot'>,
): Promise<boolean> {
  const found = await sql<{ has: boolean }>`select exists (select from programmes.application
    where organisation_id = ${organisationId} and call_id = ${callId} and lot = ${lot}) as has`.execute(tx);
  return found.rows[0]?.has === true;
}
