import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/database/server';
import type { DirectoryQuery } from '../directory.ts';
import type { Found, Search } from '../search.ts';

/** Matches beyond this many are not ranked: a search that wide wants filters, not an order. */
const RANKED = 2_000;
/** What a word is worth around an entry, (unused,) sounding like its name, in its name. */
const WORTH = '{0.02, 0.1, 0.4, 1}';
/** What a term that is not met leaves of a rank. */
const UNMET = 0.001;

interface Page {
  readonly asked?: DirectoryQuery;
  readonly search: Search;
  readonly limit: number;
}

/** Wide query: a page of the directory, by rank when words are searched, else by name. */
export async function listFound(db: Db, { asked, search, limit }: Page): Promise<Found[]> {
  const filter = where(search);
  const rows =
    asked === undefined
      ? await sql<Found>`
          select ${COLUMNS} from registry.directory_line where ${filter} and ${after(search)}
          order by sort_key collate "C", organisation_id limit ${limit}`.execute(db)
      : await sql<Found>`
          select ${COLUMNS} from (
            select *, ${rankBy(asked)} as rank from registry.directory_line
            where words @@ ${asked.match}::tsquery and ${filter} limit ${RANKED}
          ) matched
          order by rank desc, sort_key collate "C", organisation_id
          limit ${limit} offset ${search.skip ?? 0}`.execute(db);
  return rows.rows;
}

/** Wide query: how many entries a search finds in each region, for the map beside the list. */
export async function countFoundByPlace(
  db: Db,
  { asked, search, digits }: { asked?: DirectoryQuery; search: Search; digits: number },
): Promise<{ place: string; count: number }[]> {
  const matching = asked === undefined ? sql`true` : sql`words @@ ${asked.match}::tsquery`;
  const found = await sql<{ place: string; count: number }>`
    select left(commune_code, ${digits}) as place, count(*) as count from registry.directory_line
    where ${matching} and ${where(search)} group by 1 order by 1`.execute(db);
  return found.rows;
}

/** Wide query: the lines of some organisations, in the order asked. */
export async function listByIds(db: Db, ids: readonly string[]): Promise<Found[]> {
  const found = await sql<Found>`
    select ${COLUMNS} from registry.directory_line where organisation_id = any(${ids}::uuid[])
    order by array_position(${ids}::uuid[], organisation_id)`.execute(db);
  return found.rows;
}

/** Wide query: entries of which a published text tells, those with a Tifinagh name first. */
export async function listTold(db: Db, limit: number): Promise<(Found & { activity?: string })[]> {
  const found = await sql<Found>`
    select ${COLUMNS} from registry.directory_line
    where organisation_id in (select organisation_id from registry.cooperative where told_by is not null)
    order by name_zgh nulls last, sort_key collate "C", organisation_id limit ${limit}`.execute(db);
  return found.rows;
}

const COLUMNS = sql.raw(
  [
    'organisation_id as "organisationId"',
    'name_fr as "nameFr"',
    'name_ar as "nameAr"',
    'name_zgh as "nameZgh"',
    'commune_code as "communeCode"',
    'sector',
    'milieu',
    'state',
    'kind',
    'founded_on as "foundedOn"',
    'members',
    'women',
    'youth',
    'led_by_women as "ledByWomen"',
    'women_only as "womenOnly"',
    'sort_key as "sortKey"',
  ].join(', '),
);

/** An entry is as good as all the terms it meets: one met in its place only cannot stand for one of its name. */
function rankBy({ terms }: DirectoryQuery): RawBuilder<number> {
  const ranks = terms.map((term) => sql`(${UNMET} + ts_rank(${WORTH}::float4[], words, ${term}::tsquery))`);
  return sql`${sql.join(ranks, sql` * `)}`;
}

function where(search: Search): RawBuilder<unknown> {
  const conditions = [sql`true`];
  if (search.place !== undefined) conditions.push(inPlace(search.place));
  if (search.sector !== undefined) conditions.push(sql`sector = ${search.sector}`);
  if (search.milieu !== undefined) conditions.push(sql`milieu = ${search.milieu}`);
  if (search.kind !== undefined) conditions.push(sql`kind = ${search.kind}`);
  if (search.people === 'women') conditions.push(sql`women_only`);
  if (search.people === 'led-by-women') conditions.push(sql`led_by_women`);
  if (search.people === 'youth') conditions.push(sql`youth_led`);
  conditions.push(search.state === undefined ? sql`state <> 'struck-off'` : sql`state = ${search.state}`);
  return sql.join(conditions, sql` and `);
}

/**
 * A commune has one code; a region or province is all the codes below it (`.` is followed by `/` in byte
 * order).
 */
function inPlace(code: string): RawBuilder<unknown> {
  return sql`(commune_code = ${code} or
    (commune_code collate "C" >= ${`${code}.`} and commune_code collate "C" < ${`${code}/`}))`;
}

function after(search: Search): RawBuilder<unknown> {
  if (search.after === undefined) return sql`true`;
  return sql`(sort_key collate "C", organisation_id) > (${search.after.sortKey}, ${search.after.organisationId}::uuid)`;
}
