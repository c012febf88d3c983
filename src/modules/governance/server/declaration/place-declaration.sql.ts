import { sql } from 'kysely';
import { withoutNulls, type Db } from '#platform/database/server';

/** How far the declaration of a cooperative is, for who works in its place. */
export const WORK_STATES = ['none', 'draft', 'submitted', 'sent-back', 'confirmed'] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** One cooperative of a place, and how far its declaration is. */
export interface PlaceLine {
  readonly organisationId: string;
  readonly communeCode: string;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly nameZgh?: string;
  readonly state: WorkState;
  readonly assistedBy?: string;
}

interface Asked {
  readonly place: string;
  readonly year: number;
}

/** Wide query: how many cooperatives of a place are in each state of a year. */
export async function countByState(db: Db, asked: Asked): Promise<Record<WorkState, number>> {
  const found = await sql<{ state: WorkState; count: number }>`
    select coalesce(d.state, 'none') as state, count(*) as count ${ofPlace(asked)} group by 1`.execute(db);
  const counts = new Map(found.rows.map(({ state, count }) => [state, count]));
  const of = (state: WorkState) => counts.get(state) ?? 0;
  return {
    none: of('none'),
    draft: of('draft'),
    submitted: of('submitted'),
    'sent-back': of('sent-back'),
    confirmed: of('confirmed'),
  };
}

/** Wide query: the cooperatives of a place in one state of a year, in the order of their ids. */
export async function listOfPlace(
  db: Db,
  asked: Asked & { readonly state: WorkState; readonly after?: string; readonly limit: number },
): Promise<PlaceLine[]> {
  const found = await sql<PlaceLine>`
    select e.organisation_id as "organisationId", e.commune_code as "communeCode", e.name_fr as "nameFr",
      e.name_ar as "nameAr", e.name_zgh as "nameZgh", coalesce(d.state, 'none') as state,
      d.assisted_by as "assistedBy"
    ${ofPlace(asked)} and coalesce(d.state, 'none') = ${asked.state}
      and (${asked.after ?? null}::uuid is null or e.organisation_id > ${asked.after ?? null}::uuid)
    order by e.organisation_id limit ${asked.limit}`.execute(db);
  return found.rows.map(withoutNulls);
}

/** Those who owe a declaration of the year: cooperatives and unions standing, founded by its end. */
function ofPlace({ place, year }: Asked) {
  const prefix = place === '' ? '' : `${place}.`;
  return sql`from registry.published_entry e
    left join governance.declaration d on d.organisation_id = e.organisation_id and d.year = ${year}
    where e.kind in ('cooperative', 'union') and e.state in ('registered', 'suspended')
      and e.founded_on <= ${`${year}-12-31`}::date and starts_with(e.commune_code || '.', ${prefix})`;
}
