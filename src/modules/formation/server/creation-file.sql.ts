import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { CreationFile, Dossier, FileChange, Outcome } from '../creation-file.ts';
import type { FileLine, FilesAsked } from '../worklist.ts';

const FILE = `jsonb_build_object('organisationId', f.organisation_id, 'fileId', f.file_id,
  'communeCode', f.commune_code, 'kind', f.kind, 'isCraft', f.is_craft, 'title', f.title,
  'titleAr', f.title_ar, 'openedOn', f.opened_on, 'step', f.step, 'state', f.state, 'since', f.since,
  'dueOn', f.due_on, 'names', f.names, 'statutes', f.statutes, 'activity', f.activity,
  'amendment', f.amendment, 'resumesAt', f.resumes_at,
  'version', f.version)`;

const FOUNDER = `jsonb_build_object('founderId', founder_id, 'kind', kind, 'nameLatin', name_latin,
  'nameArabic', name_arabic, 'gender', gender, 'birthYear', birth_year, 'address', address,
  'phone', phone, 'representative', representative, 'function', function, 'cashShares', cash_shares,
  'kindShares', kind_shares, 'kindWhat', kind_what, 'ownCapital', own_capital_centimes,
  'hasLogin', person_id is not null, 'hasNumber', sealed_number is not null)`;

const OUTCOME = `jsonb_build_object('step', step, 'accepted', accepted, 'day', day, 'number', number,
  'analyticalNumber', analytical_number, 'court', court, 'choice', choice, 'reason', reason,
  'by', decided_by)`;

/** Wide query: a file by its own id, wherever it lies within reach, with everything in it. */
export async function findDossier(db: Db, fileId: string): Promise<Dossier | undefined> {
  const found = await sql<{ dossier: Dossier }>`
    select jsonb_build_object('file', ${sql.raw(FILE)},
      'founders', coalesce((select jsonb_agg(${sql.raw(FOUNDER)} order by position)
        from formation.founder where organisation_id = f.organisation_id and file_id = f.file_id), '[]'),
      'payments', coalesce((select jsonb_agg(jsonb_build_object('paymentId', payment_id,
        'founderId', founder_id, 'amount', amount_centimes, 'paidOn', paid_on, 'bankedOn', banked_on)
        order by paid_on, payment_id)
        from formation.payment where organisation_id = f.organisation_id and file_id = f.file_id), '[]'),
      'papers', coalesce((select jsonb_agg(jsonb_build_object('paperId', paper_id, 'step', step,
        'kind', kind, 'fileId', stored_file_id, 'name', name, 'day', day) order by paper_id)
        from formation.paper where organisation_id = f.organisation_id and file_id = f.file_id), '[]'),
      'outcomes', coalesce((select jsonb_agg(${sql.raw(OUTCOME)} order by version)
        from formation.outcome where organisation_id = f.organisation_id and file_id = f.file_id), '[]'),
      'changes', coalesce((select jsonb_agg(jsonb_build_object('version', version, 'what', what,
        'by', made_by, 'at', made_at) order by version)
        from formation.file_change where organisation_id = f.organisation_id and file_id = f.file_id), '[]')
    ) as dossier from formation.creation_file f where f.file_id = ${fileId}`.execute(db);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].dossier);
}

/** Wide query: locks a file by its own id, wherever it lies within reach. */
export async function lockFile(tx: Tx, fileId: string): Promise<CreationFile | undefined> {
  const found = await sql<{ file: CreationFile }>`
    select ${sql.raw(FILE)} as file from formation.creation_file f
    where f.file_id = ${fileId} for update`.execute(tx);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].file);
}

export async function insertFile(tx: Tx, file: CreationFile): Promise<void> {
  await tx
    .insertInto('formation.creation_file')
    .values({
      organisation_id: file.organisationId,
      file_id: file.fileId,
      commune_code: file.communeCode,
      kind: file.kind,
      is_craft: file.isCraft,
      title: file.title,
      title_ar: file.titleAr ?? null,
      opened_on: file.openedOn,
      step: file.step,
      state: file.state,
      since: file.since,
      due_on: file.dueOn ?? null,
      names: JSON.stringify(file.names),
      statutes: null,
      activity: file.activity === undefined ? null : JSON.stringify(file.activity),
      amendment: null,
      resumes_at: null,
      version: file.version,
    })
    .execute();
}

/** Writes what a change made of a file; its version counts one further. */
export async function saveFile(
  tx: Tx,
  held: Held<CreationFile>,
  change: Partial<CreationFile>,
): Promise<void> {
  const next = { ...held, ...change };
  await tx
    .updateTable('formation.creation_file')
    .set({
      step: next.step,
      state: next.state,
      since: next.since,
      due_on: next.dueOn ?? null,
      names: JSON.stringify(next.names),
      statutes: next.statutes === undefined ? null : JSON.stringify(next.statutes),
      activity: next.activity === undefined ? null : JSON.stringify(next.activity),
      amendment: next.amendment === undefined ? null : JSON.stringify(next.amendment),
      resumes_at: next.resumesAt ?? null,
      version: held.version + 1,
    })
    .where('organisation_id', '=', held.organisationId)
    .where('file_id', '=', held.fileId)
    .execute();
}

export async function insertFileChange(
  tx: Tx,
  { organisationId, fileId, communeCode }: Pick<CreationFile, 'organisationId' | 'fileId' | 'communeCode'>,
  change: Omit<FileChange, 'at'> & { readonly personId?: string; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('formation.file_change')
    .values({
      organisation_id: organisationId,
      file_id: fileId,
      commune_code: communeCode,
      version: change.version,
      what: change.what,
      person_id: change.personId ?? null,
      made_by: change.by,
      made_at: change.now,
    })
    .execute();
}

export async function insertOutcome(tx: Tx, held: Held<CreationFile>, outcome: Outcome): Promise<void> {
  await tx
    .insertInto('formation.outcome')
    .values({
      organisation_id: held.organisationId,
      file_id: held.fileId,
      commune_code: held.communeCode,
      version: held.version + 1,
      step: outcome.step,
      accepted: outcome.accepted,
      day: outcome.day,
      number: outcome.number ?? null,
      analytical_number: outcome.analyticalNumber ?? null,
      court: outcome.court ?? null,
      choice: outcome.choice ?? null,
      reason: outcome.reason ?? null,
      decided_by: outcome.by,
    })
    .execute();
}

/** Wide query: the files within reach that lie at some steps, those that wait longest first. */
export async function listFiles(db: Db, asked: FilesAsked): Promise<FileLine[]> {
  const conditions = [sql`true`];
  if (asked.steps !== undefined)
    conditions.push(sql`f.step = any(${[...asked.steps]}::text[]) and f.state = 'with-office'`);
  if (asked.kind !== undefined) conditions.push(sql`f.kind = ${asked.kind}`);
  if (asked.place !== undefined)
    conditions.push(sql`starts_with(f.commune_code || '.', ${`${asked.place}.`})`);
  if (asked.lateOn !== undefined) conditions.push(sql`f.due_on < ${asked.lateOn}::date`);
  if (asked.organisationId !== undefined)
    conditions.push(sql`f.organisation_id = ${asked.organisationId}::uuid`);
  const found = await sql<{ line: FileLine }>`
    select ${sql.raw(FILE)} as line from formation.creation_file f
    where ${sql.join(conditions, sql` and `)}
    order by f.state = 'done', f.due_on nulls last, f.since, f.file_id limit ${asked.limit}`.execute(db);
  return found.rows.map(({ line }) => deeplyWithoutNulls(line));
}

/** Whether the organisation already has a file of this kind that is not at its end. */
export async function hasOpenFile(
  tx: Tx,
  { organisationId, kind }: Pick<CreationFile, 'organisationId' | 'kind'>,
): Promise<boolean> {
  const found = await sql<{ has: boolean }>`
    select exists (select from formation.creation_file
      where organisation_id = ${organisationId} and kind = ${kind} and state <> 'done') as has`.execute(tx);
  return found.rows[0]?.has === true;
}
