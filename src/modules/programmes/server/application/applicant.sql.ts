import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db } from '#platform/database/server';
import type { OrganisationId } from '#platform/ids';
import { milieuOf } from '#platform/territory';
import type { Day } from '#platform/time';
import type { RegisterEntry } from '../../applicant/register-fact.ts';

/** An applicant as the register publishes it on a day. */
export interface Applicant extends RegisterEntry {
  readonly organisationId: OrganisationId;
  readonly nameFr: string;
  readonly nameAr: string;
}

/**
 * What the register publishes of an organisation on a day, for the rules of calls: its standing, or what it
 * counted where it is only forming.
 */
export async function findApplicant(
  db: Db,
  organisationId: string,
  day: Day,
): Promise<Applicant | undefined> {
  const found = await sql<{ one: Omit<Applicant, 'milieu'> & { readonly milieu: string | null } }>`
    select jsonb_build_object('organisationId', e.organisation_id, 'kind', e.kind, 'state', e.state,
      'foundedOn', e.founded_on, 'communeCode', e.commune_code, 'sector', e.sector, 'nameFr', e.name_fr,
      'nameAr', e.name_ar, 'milieu', s.milieu, 'members', coalesce(s.members, h.women + h.men, 0),
      'women', coalesce(s.women, h.women, 0),
      'youth', coalesce(s.youth, h.women_under_35 + h.men_under_35, 0),
      'womenUnder35', coalesce(s.women_under_35, h.women_under_35, 0),
      'ledByWomen', coalesce(s.led_by_women, h.officers > 0 and h.officers = h.women_officers, false),
      'womenOnly', coalesce(s.women_only, h.women > 0 and h.men = 0, false)) as one
    from registry.published_entry e
    left join lateral (select * from registry.published_standing p
      where p.organisation_id = e.organisation_id and p.day <= ${day}::date
      order by p.day desc limit 1) s on true
    left join lateral (select * from registry.published_headcount c
      where c.organisation_id = e.organisation_id and c.day <= ${day}::date
      order by c.day desc limit 1) h on true
    where e.organisation_id = ${organisationId}`.execute(db);
  const one = found.rows[0]?.one;
  if (one === undefined) return undefined;
  const milieu = one.milieu ?? milieuOf(one.communeCode) ?? 'rural';
  return deeplyWithoutNulls({ ...one, milieu });
}
