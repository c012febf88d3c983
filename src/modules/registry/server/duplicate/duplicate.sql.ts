import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { Day } from '#platform/time';
import type { Kind } from '../../cooperative.ts';
import { seatWord } from '../../directory.ts';
import type { PairState, Reason } from '../../duplicate/duplicate.ts';
import type { Identifier } from '../../identifier.ts';

/** An entry as the directory knows it, before its names are read. */
export interface NamedLine {
  readonly organisationId: string;
  readonly kind: Kind;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly nameZgh?: string;
  readonly communeCode: string;
  readonly sector: string;
  readonly foundedOn: Day;
  readonly members: number;
}

/** Where a walk through the directory, commune by commune, stands. */
export interface PlaceCursor {
  readonly communeCode: string;
  readonly organisationId: string;
}

/** Two entries that something brings together. */
export interface Meeting {
  readonly one: string;
  readonly other: string;
}

export interface FoundPair extends Meeting {
  readonly communeCode: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** More entries than this behind one phone: it is that of a federation or an agent, and says nothing. */
const MOST_BEHIND_A_PHONE = 4;
/** A phone given so often, by members of one entry or of many, is read no further. */
const OFTEN_GIVEN = 8;
const MOST_BEHIND_A_NUMBER = 20;

/** Wide query: the lines of many entries. Merged ones have none. */
export async function listNamedLines(db: Db, ids: readonly string[]): Promise<NamedLine[]> {
  const found = await sql<NamedLine & { nameZgh: string | null }>`
    select organisation_id as "organisationId", kind, name_fr as "nameFr", name_ar as "nameAr",
      name_zgh as "nameZgh",
      commune_code as "communeCode", sector, founded_on as "foundedOn", members
    from registry.directory_line where organisation_id = any(${ids}::uuid[])
    order by organisation_id`.execute(db);
  return found.rows.map(({ nameZgh, ...line }) => ({ ...line, ...(nameZgh !== null && { nameZgh }) }));
}

/** Wide query: the entries of the directory commune by commune, a page at a time. */
export async function listByPlace(db: Db, after: PlaceCursor, limit: number): Promise<PlaceCursor[]> {
  const found = await sql<PlaceCursor>`
    select commune_code as "communeCode", organisation_id as "organisationId" from registry.directory_line
    where commune_code collate "C" >= ${after.communeCode}
      and (commune_code collate "C", organisation_id) > (${after.communeCode}, ${after.organisationId}::uuid)
    order by commune_code collate "C", organisation_id limit ${limit}`.execute(db);
  return found.rows;
}

/**
 * Wide query: the neighbours of a commune whose names share a word or a sound, by the query of each entry.
 */
export async function listAlike(
  db: Db,
  asked: readonly {
    readonly organisationId: string;
    readonly communeCode: string;
    readonly tsquery: string;
  }[],
): Promise<Meeting[]> {
  const found = await sql<Meeting>`
    select asked.id as one, line.organisation_id as other
    from (select id, query::tsquery && seat::tsquery as query
      from unnest(${asked.map(({ organisationId }) => organisationId)}::uuid[],
        ${asked.map(({ communeCode }) => `'${seatWord(communeCode)}'`)}::text[],
        ${asked.map(({ tsquery }) => tsquery)}::text[])
        as given (id, seat, query) offset 0) asked
    join registry.directory_line line on line.words @@ asked.query
      and line.organisation_id <> asked.id`.execute(db);
  return found.rows;
}

/** Wide query: entries that bear the same number in the same register, however it is punctuated. */
export async function listSharingNumber(db: Db, ids: readonly string[]): Promise<Meeting[]> {
  const found = await sql<Meeting>`
    select mine.organisation_id as one, its.organisation_id as other
    from registry.identifier mine
    cross join lateral (
      select its.organisation_id from registry.identifier its
      where its.scheme = mine.scheme and ${numberOf('its')} = ${numberOf('mine')}
        and its.organisation_id <> mine.organisation_id limit ${MOST_BEHIND_A_NUMBER}
    ) its
    where mine.organisation_id = any(${ids}::uuid[]) and ${numberOf('mine')} <> ''`.execute(db);
  return found.rows;
}

/** Wide query: the numbers of many entries. */
export async function listNumbers(
  db: Db,
  ids: readonly string[],
): Promise<(Pick<Identifier, 'scheme' | 'value' | 'court'> & { organisationId: string })[]> {
  const found = await sql<{
    organisationId: string;
    scheme: Identifier['scheme'];
    value: string;
    court: string | null;
  }>`
    select organisation_id as "organisationId", scheme, value, court from registry.identifier
    where organisation_id = any(${ids}::uuid[]) order by organisation_id, scheme, value`.execute(db);
  return found.rows.map(({ court, ...number }) => ({ ...number, ...(court !== null && { court }) }));
}

interface Bearer {
  readonly organisationId: string;
  readonly phone: string;
}

/** Wide query: the phones of many entries: of their page and of those who belong. */
export async function listPhones(db: Db, ids: readonly string[]): Promise<Bearer[]> {
  const found = await sql<Bearer>`
    select organisation_id as "organisationId", phone from registry.public_page
    where organisation_id = any(${ids}::uuid[]) and phone is not null
    union select organisation_id, phone from registry.member
    where organisation_id = any(${ids}::uuid[]) and phone is not null and left_on is null`.execute(db);
  return found.rows;
}

/** Wide query: who else bears one of these phones, unless many do. */
export async function listBearers(db: Db, phones: readonly string[]): Promise<Bearer[]> {
  const found = await sql<Bearer>`
    select unnest(bearers) as "organisationId", phone from unnest(${phones}::text[]) as asked (phone)
    cross join lateral (
      select array_agg(distinct organisation_id) as bearers, count(*) as times from (
        (select organisation_id from registry.public_page where phone = asked.phone limit ${OFTEN_GIVEN})
        union all
        (select organisation_id from registry.member where phone = asked.phone
          and left_on is null limit ${OFTEN_GIVEN})
      ) given
    ) given
    where times < ${OFTEN_GIVEN} and cardinality(bearers) <= ${MOST_BEHIND_A_PHONE}`.execute(db);
  return found.rows;
}

/** Wide query: the pairs known of many entries, whichever side they stand on. */
export async function listKnownPairs(
  db: Db,
  ids: readonly string[],
): Promise<(Meeting & { state: PairState; reasons: readonly Reason[] })[]> {
  const found = await sql<Meeting & { state: PairState; reasons: readonly Reason[] }>`
    select organisation_id as one, other_id as other, state, reasons from registry.duplicate_pair
    where organisation_id = any(${ids}::uuid[]) or other_id = any(${ids}::uuid[])`.execute(db);
  return found.rows;
}

/** Wide query: puts pairs on the worklist, or renews their score there. */
export async function savePairs(tx: Tx, pairs: readonly FoundPair[], now: Date): Promise<void> {
  if (pairs.length === 0) return;
  const of = (column: (pair: FoundPair) => string | number) => pairs.map(column);
  await sql`
    insert into registry.duplicate_pair
      (organisation_id, other_id, commune_code, score, reasons, state, found_at)
    select one, other, commune_code, score, reasons, 'open', ${now}::timestamptz
    from unnest(${of(({ one }) => one)}::uuid[], ${of(({ other }) => other)}::uuid[],
      ${of(({ communeCode }) => communeCode)}::text[], ${of(({ score }) => score)}::integer[],
      ${of(({ reasons }) => JSON.stringify(reasons))}::text[]::jsonb[])
      as found (one, other, commune_code, score, reasons)
    on conflict (organisation_id, other_id) do update set score = excluded.score, reasons = excluded.reasons,
      found_at = case when duplicate_pair.state = 'open' then duplicate_pair.found_at
        else excluded.found_at end,
      state = 'open', decided_at = null, decided_by = null`.execute(tx);
}

/** Wide query: takes off the worklist pairs that are alike no longer. What was judged stays. */
export async function dropOpenPairs(tx: Tx, pairs: readonly Meeting[]): Promise<void> {
  if (pairs.length === 0) return;
  await sql`
    delete from registry.duplicate_pair pair
    using unnest(${pairs.map(({ one }) => one)}::uuid[], ${pairs.map(({ other }) => other)}::uuid[])
      as gone (one, other)
    where pair.organisation_id = gone.one and pair.other_id = gone.other and pair.state = 'open'`.execute(tx);
}

/** As the index writes it: without spaces, dots, strokes and leading zeros. */
function numberOf(table: 'mine' | 'its') {
  return sql.raw(`ltrim(regexp_replace(upper(${table}.value), '[^0-9A-Z]', '', 'g'), '0')`);
}
