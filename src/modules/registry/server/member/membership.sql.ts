import { sql } from 'kysely';
import { withoutNulls, type Db } from '#platform/database/server';
import type { PersonId } from '#platform/ids';
import { MEMBER, TERMS } from './member.sql.ts';
import type { Belonging } from './memberships-of.ts';
import type { Membership } from './my-memberships.ts';

/** Wide query: the memberships of one person, wherever she belongs; those that last come first. */
export async function listMemberships(db: Db, personId: PersonId): Promise<Membership[]> {
  const found = await sql<
    Pick<Membership, 'cooperative' | 'member'> & { picture: string | null; consentedAt: Date | null }
  >`
    select jsonb_build_object('organisationId', c.organisation_id, 'nameFr', c.name_fr, 'nameAr', c.name_ar,
        'nameZgh', c.name_zgh, 'communeCode', c.commune_code, 'sector', c.sector,
        'state', c.state) as cooperative,
      (select to_jsonb(line) from (select ${MEMBER}, ${TERMS}) line) as member,
      p.picture, p.consented_at as "consentedAt"
    from registry.member m join registry.cooperative c on c.organisation_id = m.organisation_id
    left join registry.portrait p on p.organisation_id = m.organisation_id
      and p.member_id = m.member_id and p.ended_at is null
    where m.person_id = ${personId}
    order by m.left_on nulls first, m.admitted_on, m.member_id`.execute(db);
  return found.rows.map(({ cooperative, member, picture, consentedAt }) => ({
    cooperative: withoutNulls(cooperative),
    member: withoutNulls(member),
    ...(picture !== null && consentedAt !== null && { portrait: { picture, consentedAt } }),
  }));
}

/** Wide query: where some people belong today. */
export async function listMembershipsOf(db: Db, people: readonly string[]): Promise<Belonging[]> {
  const found = await sql<Belonging>`
    select distinct m.person_id as "personId", m.organisation_id as "organisationId" from registry.member m
    where m.person_id = any(${people}::uuid[]) and m.left_on is null`.execute(db);
  return found.rows;
}
