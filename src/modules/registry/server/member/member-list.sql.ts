import { sql } from 'kysely';
import { withoutNulls, type Db } from '#platform/database/server';
import type { MemberOfThread } from '../../thread.ts';
import { MEMBER, TERMS } from './member.sql.ts';

type Presence = 'present' | 'left';

/** The next members after one, by name: a page of the list. */
export async function listMemberPage(
  db: Db,
  organisationId: string,
  asked: { readonly q: string; readonly show: Presence; readonly after?: string; readonly limit: number },
): Promise<MemberOfThread[]> {
  const like = `%${asked.q.replace(/[\\%_]/g, '\\$&')}%`;
  const found = await sql<MemberOfThread>`
    select ${MEMBER}, ${TERMS} from registry.member m
    where m.organisation_id = ${organisationId} and (m.left_on is null) = ${asked.show === 'present'}
      and (m.name_latin ilike ${like} or m.name_arabic ilike ${like} or m.member_code ilike ${like})
      and (${asked.after ?? null}::uuid is null or (m.name_latin, m.member_id) > (
        select name_latin, member_id from registry.member
        where organisation_id = ${organisationId} and member_id = ${asked.after ?? null}::uuid))
    order by m.name_latin, m.member_id limit ${asked.limit}`.execute(db);
  return found.rows.map(withoutNulls);
}

/** How many members belong to an organisation, and how many left it. */
export async function countByPresence(db: Db, organisationId: string): Promise<Record<Presence, number>> {
  const found = await sql<Record<Presence, number>>`
    select count(*) filter (where left_on is null) as present, count(left_on) as left
    from registry.member where organisation_id = ${organisationId}`.execute(db);
  return found.rows[0] ?? { present: 0, left: 0 };
}

export async function findMember(
  db: Db,
  { organisationId, memberId }: { readonly organisationId: string; readonly memberId: string },
): Promise<MemberOfThread | undefined> {
  const found = await sql<MemberOfThread>`
    select ${MEMBER}, ${TERMS} from registry.member m
    where m.organisation_id = ${organisationId} and m.member_id = ${memberId}`.execute(db);
  return found.rows[0] && withoutNulls(found.rows[0]);
}
