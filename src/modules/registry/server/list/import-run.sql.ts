import { sql } from 'kysely';
import { withoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { ImportRun } from '../../list/import-run.ts';

const RUN = sql.raw(`organisation_id as "organisationId", import_id as "importId", file_id as "fileId",
  file_name as "fileName", state, header_row as "headerRow", headers->'names' as headers, mapping,
  coalesce(headers->'doubtful', '[]') as doubtful, coalesce(headers->'duplicates', '[]') as duplicates,
  rows_total as "rowsTotal", rows_done as "rowsDone", rows_created as "rowsCreated",
  rows_updated as "rowsUpdated",
  rows_unchanged as "rowsUnchanged", rows_refused as "rowsRefused", trouble, reach_place as "reachPlace",
  started_at as "startedAt", finished_at as "finishedAt"`);

interface RunKey {
  readonly organisationId: string;
  readonly importId: string;
}

export async function findRun(db: Db, key: RunKey): Promise<ImportRun | undefined> {
  const found = await sql<ImportRun>`select ${RUN} from registry.import_run
    where organisation_id = ${key.organisationId} and import_id = ${key.importId}`.execute(db);
  return found.rows[0] && withoutNulls(found.rows[0]);
}

export async function lockRun(
  tx: Tx,
  key: RunKey,
): Promise<(ImportRun & { communeCode: string }) | undefined> {
  const found = await sql<ImportRun>`select ${RUN} from registry.import_run
    where organisation_id = ${key.organisationId} and import_id = ${key.importId} for update`.execute(tx);
  return found.rows[0] && { ...withoutNulls(found.rows[0]), communeCode: found.rows[0].reachPlace };
}

export async function listRuns(db: Db, organisationId: string, limit: number): Promise<ImportRun[]> {
  const found = await sql<ImportRun>`select ${RUN} from registry.import_run
    where organisation_id = ${organisationId} order by started_at desc limit ${limit}`.execute(db);
  return found.rows.map(withoutNulls);
}

/** Wide query: the lists on which a job has something left to do, whoever brought them. */
export async function listUnfinishedRuns(db: Db): Promise<(RunKey & { state: string })[]> {
  const found = await sql<RunKey & { state: string }>`
    select organisation_id as "organisationId", import_id as "importId", state from registry.import_run
    where state in ('reading', 'importing', 'undoing') order by started_at limit 50`.execute(db);
  return found.rows;
}

export async function insertRun(
  tx: Tx,
  run: Pick<ImportRun, 'organisationId' | 'importId' | 'fileId' | 'fileName' | 'reachPlace' | 'startedAt'> & {
    readonly byPersonId: string;
  },
): Promise<void> {
  await tx
    .insertInto('registry.import_run')
    .values({
      organisation_id: run.organisationId,
      import_id: run.importId,
      file_id: run.fileId,
      file_name: run.fileName,
      state: 'reading',
      header_row: -1,
      headers: JSON.stringify({ names: [] }),
      mapping: JSON.stringify([]),
      rows_total: 0,
      rows_done: 0,
      rows_created: 0,
      rows_updated: 0,
      rows_unchanged: 0,
      rows_refused: 0,
      trouble: null,
      by_person_id: run.byPersonId,
      reach_place: run.reachPlace,
      started_at: run.startedAt,
      finished_at: null,
    })
    .execute();
}

/** Writes where a run stands. */
export async function saveRun(tx: Tx, held: Held<ImportRun>, change: Partial<ImportRun>): Promise<void> {
  const next = { ...held, ...change };
  await tx
    .updateTable('registry.import_run')
    .set({
      state: next.state,
      header_row: next.headerRow,
      headers: JSON.stringify({ names: next.headers, doubtful: next.doubtful, duplicates: next.duplicates }),
      mapping: JSON.stringify(next.mapping),
      rows_total: next.rowsTotal,
      rows_done: next.rowsDone,
      rows_created: next.rowsCreated,
      rows_updated: next.rowsUpdated,
      rows_unchanged: next.rowsUnchanged,
      rows_refused: next.rowsRefused,
      trouble: next.trouble ?? null,
      finished_at: next.finishedAt ?? null,
    })
    .where('organisation_id', '=', held.organisationId)
    .where('import_id', '=', held.importId)
    .execute();
}
