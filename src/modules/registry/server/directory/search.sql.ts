import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/database/server';
import { levelOf } from '#platform/territory';
import type { WordQuery } from '#platform/text';
import type { ActivityDays, ActivityStatus } from '../../activity/activity-status.ts';
import type { Found, Search } from '../../search.ts';

/** Matches beyond this many are not ranked: a search that wide wants filters, not an order. */
const RANKED = 2_000;
/** What a word is worth around an entry, (unused,) sounding like its name, in its name. */
const WORTH = '{0.02, 0.1, 0.4, 1}';
/** What a term that is not met leaves of a rank. */
const UNMET = 0.001;

interface Page {
  readonly asked?: WordQuery;
  readonly search: Search;
  readonly limit: number;
}

/** What a search finds: a page of lines, and how many there are in each place. */
export interface Matches {
  readonly lines: readonly Found[];
  readonly byPlace: readonly { readonly place: string; readonly count: number }[];
}

/** Wide query: a page of the directory, by rank when words are searched, else by name. */
export async function listFound(db: Db, page: Page): Promise<Found[]> {
  const found = await sql<Found>`${pageOf(page)}`.execute(db);
  return found.rows;
}

/**
 * Wide query: the same page with the number of matches in each place (its code cut to `digits`), in one
 * statement.
 */
export async function findMatches(db: Db, { digits, ...page }: Page & { digits: number }): Promise<Matches> {
  const { asked, search } = page;
  const places =
    asked === undefined ? placesOf(search, { digits }) : placesOfRanked(asked, { search, digits });
  const found = await sql<Matches>`
    with ${asked === undefined ? sql`` : sql`ranked as materialized (${ranked(asked, search)}),`}
    page as (${asked === undefined ? pageOf(page) : pageOfRanked(page)}),
    place as (${places})
    select (select coalesce(jsonb_agg(to_jsonb(page)), '[]') from page) as lines,
      (select coalesce(jsonb_agg(jsonb_build_object('place', place, 'count', count) order by place), '[]')
        from (select place, count(*) as count from place group by place) counted) as "byPlace"`.execute(db);
  return found.rows[0] ?? { lines: [], byPlace: [] };
}

function pageOf({ asked, search, limit }: Page): RawBuilder<unknown> {
  if (asked !== undefined) {
    return sql`with ranked as materialized (${ranked(asked, search)}) ${pageOfRanked({ search, limit })}`;
  }
  return sql`with chosen as materialized (
      select organisation_id as id, sort_key as key from registry.directory_line
      where ${where(search)} and ${after(search)}
      order by sort_key collate "C", organisation_id limit ${limit})
    select ${COLUMNS} from chosen join registry.directory_line on organisation_id = id
    order by key collate "C", id`;
}

function pageOfRanked({ search, limit }: Page): RawBuilder<unknown> {
  return sql`select ${NAMES} from ranked order by rank desc, "sortKey" collate "C", "organisationId"
    limit ${limit} offset ${search.skip ?? 0}`;
}

function ranked(asked: WordQuery, search: Search): RawBuilder<unknown> {
  return sql`select ${COLUMNS}, ${rankBy(asked)} as rank from registry.directory_line
    where words @@ ${asked.match}::tsquery and ${where(search)} limit ${RANKED}`;
}

function placesOf(
  search: Search,
  { digits, asked }: { digits: number; asked?: WordQuery },
): RawBuilder<unknown> {
  const matching = asked === undefined ? sql`true` : sql`words @@ ${asked.match}::tsquery`;
  return sql`select left(commune_code, ${digits}) as place from registry.directory_line
    where ${matching} and ${where(search)}`;
}

/**
 * All matches are ranked unless there are very many: only then are they counted by another look at the
 * directory.
 */
function placesOfRanked(asked: WordQuery, { search, digits }: { search: Search; digits: number }) {
  return sql`
    select left("communeCode", ${digits}) as place from ranked where (select count(*) from ranked) < ${RANKED}
    union all
    select place from (${placesOf(search, { digits, asked })}) every_one
      where (select count(*) from ranked) >= ${RANKED}`;
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

/** The columns of a line, each under the name it bears in the application. */
const LINE = [
  ['organisation_id', 'organisationId'],
  ['name_fr', 'nameFr'],
  ['name_ar', 'nameAr'],
  ['name_zgh', 'nameZgh'],
  ['commune_code', 'communeCode'],
  ['sector', 'sector'],
  ['milieu', 'milieu'],
  ['state', 'state'],
  ['kind', 'kind'],
  ['founded_on', 'foundedOn'],
  ['members', 'members'],
  ['women', 'women'],
  ['youth', 'youth'],
  ['led_by_women', 'ledByWomen'],
  ['women_only', 'womenOnly'],
  ['last_proof', 'lastProof'],
  ['difficulty_on', 'difficultyOn'],
  ['sort_key', 'sortKey'],
] as const;
const COLUMNS = sql.raw(LINE.map(([column, name]) => `${column} as "${name}"`).join(', '));
const NAMES = sql.raw(LINE.map(([, name]) => `"${name}"`).join(', '));

/**
 * An entry is as good as all the terms it meets: one met in its place only cannot stand for one of its name.
 */
function rankBy({ terms }: WordQuery): RawBuilder<number> {
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
  if (search.activity !== undefined && search.days !== undefined)
    conditions.push(isOfStatus(search.activity, search.days));
  if (search.state !== undefined) conditions.push(sql`state = ${search.state}`);
  else if (search.activity !== 'struck-off') conditions.push(sql`state <> 'struck-off'`);
  return sql.join(conditions, sql` and `);
}

/** The same rule as `activityStatus`, on the columns of a line. */
function isOfStatus(status: ActivityStatus, days: ActivityDays): RawBuilder<unknown> {
  const proof = sql`greatest(founded_on, coalesce(last_proof, founded_on))`;
  const troubled = sql`(state = 'suspended'
    or coalesce(difficulty_on >= ${days.difficultySince}::date, false))`;
  switch (status) {
    case 'struck-off':
      return sql`state = 'struck-off'`;
    case 'difficulty':
      return sql`${troubled}`;
    case 'active':
      return sql`(not ${troubled} and ${proof} >= ${days.activeSince}::date)`;
    case 'dormant':
      return sql`(not ${troubled} and ${proof} < ${days.activeSince}::date
        and ${proof} >= ${days.dormantSince}::date)`;
    case 'ceased':
      return sql`(not ${troubled} and ${proof} < ${days.dormantSince}::date)`;
  }
}

/**
 * A commune has one code; a region or province is all the codes below it (`.` is followed by `/` in byte
 * order).
 */
function inPlace(code: string): RawBuilder<unknown> {
  if (levelOf(code) === 'commune') return sql`commune_code collate "C" = ${code}`;
  return sql`(commune_code collate "C" >= ${`${code}.`} and commune_code collate "C" < ${`${code}/`})`;
}

function after(search: Search): RawBuilder<unknown> {
  if (search.after === undefined) return sql`true`;
  return sql`(sort_key collate "C", organisation_id)
    > (${search.after.sortKey}, ${search.after.organisationId}::uuid)`;
}
