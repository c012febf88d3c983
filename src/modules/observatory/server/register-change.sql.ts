import { sql, type RawBuilder } from 'kysely';
import type { Change } from '../change.ts';
import { MEASURE_COLUMNS as COLUMNS } from './measure.sql.ts';

export const NAMES = sql.raw(COLUMNS.join(', '));
export const NEGATED = sql.raw(COLUMNS.map((column) => `-${column}`).join(', '));
export const SUMS = sql.raw(COLUMNS.map((column) => `sum(${column})::integer as ${column}`).join(', '));
export const SOME_CHANGE = sql.raw(COLUMNS.map((column) => `sum(${column}) <> 0`).join(' or '));
const CREATED = sql.raw(COLUMNS.map((column) => (column === 'created' ? '1' : '0')).join(', '));

/** Changes told by a fact, as rows. */
export function toldChanges(changes: readonly Change[]): RawBuilder<unknown> {
  return sql`
    select day, "communeCode" as commune_code, sector, milieu, cooperatives, members, women, youth,
      "ledByWomen" as led_by_women, "womenOnly" as women_only, "womenOnlyMembers" as women_only_members,
      "womenUnder35" as women_under_35, "women60AndOver" as women_60_and_over,
      "men60AndOver" as men_60_and_over, created, kind
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as told (
      day date, "communeCode" text, sector text, milieu text, cooperatives integer,
      members integer, women integer, youth integer, "ledByWomen" integer,
      "womenOnly" integer, "womenOnlyMembers" integer, "womenUnder35" integer, "women60AndOver" integer,
      "men60AndOver" integer, created integer, kind text)`;
}

/** Wide query: all standings as changes, less those whose fact is still on its way. */
export function registerChanges(): RawBuilder<unknown> {
  return sql`
    with standing as materialized (
      select organisation_id, day, until_day, commune_code, sector, milieu, kind, 1 as cooperatives, members,
        women, youth, led_by_women::integer, women_only::integer,
        case when women_only then members else 0 end as women_only_members,
        women_under_35, women_60_and_over, men_60_and_over, 0 as created,
        row_number() over (partition by organisation_id order by day) = 1 as is_first
      from registry.published_standing where counted)
    select day, commune_code, sector, milieu, kind, ${NAMES} from standing
    union all
    select until_day, commune_code, sector, milieu, kind, ${NEGATED} from standing where until_day is not null
    union all
    select day, commune_code, sector, milieu, kind, ${CREATED} from standing where is_first
    union all
    select day, commune_code, sector, milieu, kind, ${NEGATED} from observatory.waiting_change`;
}
