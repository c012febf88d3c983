import { sql } from 'kysely';
import { deeplyWithoutNulls, insertRows, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Day } from '#platform/time';
import type { Assertion } from '../../assertion/assertion.ts';
import type { Cooperative } from '../../cooperative.ts';
import type { ImportRun } from '../../list/import-run.ts';

const ASSERTION = sql.raw(`jsonb_build_object('assertionId', assertion_id, 'attribute', attribute,
  'value', value, 'day', day, 'source', source, 'decides', decides, 'reason', reason,
  'documentId', document_id, 'authorPersonId', author_person_id, 'recordedAt', recorded_at)`);

/** What was said of an organisation, in the order it was recorded. */
export async function listAssertions(db: Db, organisationId: string): Promise<Assertion[]> {
  const found = await sql<{ assertion: Assertion }>`
    select ${ASSERTION} as assertion from registry.assertion where organisation_id = ${organisationId}
    order by recorded_at, assertion_id`.execute(db);
  return found.rows.map(({ assertion }) => inUtc(deeplyWithoutNulls(assertion)));
}

/** An entry held, or those of a list held with their list. */
type Seat = Pick<Held<Cooperative>, 'organisationId' | 'communeCode'>;

/** Writes what was said of organisations held, with one statement however many they are. */
export async function insertAssertions(
  tx: Tx,
  said: readonly { readonly held: Seat; readonly assertion: Assertion; readonly importId?: string }[],
): Promise<void> {
  await insertRows(
    tx,
    'registry.assertion',
    said.map(({ held, assertion, importId }) => ({
      organisation_id: held.organisationId,
      commune_code: held.communeCode,
      assertion_id: assertion.assertionId,
      attribute: assertion.attribute,
      value: assertion.value,
      day: assertion.day,
      source: assertion.source,
      decides: assertion.decides,
      reason: assertion.reason,
      document_id: assertion.documentId,
      author_person_id: assertion.authorPersonId,
      import_id: importId,
      recorded_at: assertion.recordedAt,
    })),
  );
}

/** Wide query: what was said of many organisations, by organisation. */
export async function listAssertionsOf(db: Db, ids: readonly string[]): Promise<Map<string, Assertion[]>> {
  const found = await sql<{ id: string; assertion: Assertion }>`
    select organisation_id as id, ${ASSERTION} as assertion from registry.assertion
    where organisation_id = any(${ids}::uuid[]) order by recorded_at, assertion_id`.execute(db);
  const said = found.rows.map(({ id, assertion }) => ({ id, word: inUtc(deeplyWithoutNulls(assertion)) }));
  return new Map(
    [...Map.groupBy(said, ({ id }) => id)].map(([id, rows]) => [id, rows.map(({ word }) => word)]),
  );
}

/** Wide query: takes back what a list had said, and the contradictions it had opened. */
export async function takeBackWords(tx: Tx, held: Held<ImportRun>, today: Day): Promise<void> {
  await sql`delete from registry.assertion where import_id = ${held.importId}`.execute(tx);
  await sql`update registry.task set "end" = 'withdrawn', ended_on = ${today}
    where import_id = ${held.importId} and ended_on is null`.execute(tx);
}

/** Who presides, as far as the register knows and one may see. */
export async function findPresident(db: Db, organisationId: string): Promise<string | undefined> {
  const found = await sql<{ name: string }>`
    select m.name_latin as name from registry.officer o
    join registry.member m on m.organisation_id = o.organisation_id and m.member_id = o.member_id
    where o.organisation_id = ${organisationId} and o.function = 'president' and o.to_day is null
    order by o.from_day desc limit 1`.execute(db);
  return found.rows[0]?.name;
}

/** Instants written alike, so that they compare as text. */
function inUtc(assertion: Assertion): Assertion {
  return { ...assertion, recordedAt: new Date(assertion.recordedAt).toISOString() };
}
