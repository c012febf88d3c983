import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db } from '#platform/database/server';
import type { OrganisationId } from '#platform/ids';
import type { Day } from '#platform/time';
import type { RegisterEntry } from '../../applicant/register-fact.ts';

/** An applicant as the register publishes it on a day. */
export interface Applicant extends RegisterEntry {
  readonly organisationId: OrganisationId;
  readonly nameFr: string;
  readonly nameAr: string;
}

/** What the register publishes of an organisation on a day, for the rules of calls. */
export async function findApplicant(
  db: Db,
  organisationId: string,
  day: Day,
): Promise<Applicant | undefined> {
  const found = await sql<{ one: Applicant }>`
    select jsonb_build_object('organisationId', e.organisation_id, 'kind', e.kind, 'state', e.state,
      'foundedOn', e.founded_on, 'communeCode', e.commune_code, 'sector', e.sector, 'nameFr', e.name_fr,
      'nameAr', e.name_ar, 'milieu', coalesce(s.milieu, 'rural'), 'members', coalesce(s.members, 0),
      'women', coalesce(s.women, 0), 'youth', coalesce(s.youth, 0),
      'womenUnder35', coalesce(s.women_under_35, 0), 'ledByWomen', coalesce(s.led_by_women, false),
      'womenOnly', coalesce(s.women_only, false)) as one
    from registry.published_entry e
    left join lateral (select * from registry.published_standing p
      where p.organisation_id = e.organisation_id and p.day <= ${day}::date
      order by p.day desc limit 1) s on true
    where e.organisation_id = ${organisationId}`.execute(db);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].one);
}
