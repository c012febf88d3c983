import { sql } from 'kysely';
import { withoutNulls, type Db, type Tx } from '#platform/database/server';
import { hold, type Held } from '#platform/operation/server';
import type { Day } from '#platform/time';
import type { Cooperative } from '../../cooperative.ts';
import type { Member, Term } from '../../member.ts';
import type { MemberOfThread } from '../../thread.ts';
import type { OfficerInOffice } from './officers-in-office.ts';

/** The columns of a member, from `registry.member m`. */
export const MEMBER =
  sql.raw(`m.organisation_id as "organisationId", m.commune_code as "communeCode", m.member_id as "memberId",
  m.person_id as "personId", m.name_latin as "nameLatin", m.name_arabic as "nameArabic", m.gender,
  m.birth_year as "birthYear", m.phone, m.member_code as "memberCode", m.admitted_on as "admittedOn",
  m.left_on as "leftOn", m.leaving_reason as "leavingReason", m.version`);

/** The terms of a member, from `registry.member m`. */
export const TERMS =
  sql.raw(`coalesce((select jsonb_agg(jsonb_build_object('officerId', o.officer_id, 'memberId', o.member_id,
  'function', o.function, 'fromDay', o.from_day) || case when o.to_day is null then '{}'::jsonb
  else jsonb_build_object('toDay', o.to_day) end order by o.from_day)
  from registry.officer o where o.organisation_id = m.organisation_id and o.member_id = m.member_id),
  '[]') as terms`);

/** The members of an organisation with their terms: those who belong first, by name. */
export async function listMembers(
  db: Db,
  organisationId: string,
  { limit }: { readonly limit: number },
): Promise<MemberOfThread[]> {
  const found = await sql<MemberOfThread>`
    select ${MEMBER}, ${TERMS} from registry.member m where m.organisation_id = ${organisationId}
    order by m.left_on nulls first, m.name_latin, m.member_id limit ${limit}`.execute(db);
  return found.rows.map(withoutNulls);
}

export async function countMembers(db: Db, organisationId: string): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*) as count from registry.member where organisation_id = ${organisationId}`.execute(db);
  return found.rows[0]?.count ?? 0;
}

/** Locks a member of an entry already held: who may tend the cooperative may tend its members. */
export async function lockMember(
  tx: Tx,
  { organisationId }: Held<Cooperative>,
  memberId: string,
): Promise<Held<Member> | undefined> {
  const found = await sql<Member>`
    select ${MEMBER} from registry.member m
    where m.organisation_id = ${organisationId} and m.member_id = ${memberId} for update`.execute(tx);
  return found.rows[0] && hold(withoutNulls(found.rows[0]));
}

export async function insertMember(
  tx: Tx,
  held: Held<Cooperative>,
  member: Omit<Member, 'organisationId' | 'communeCode'>,
): Promise<void> {
  await tx
    .insertInto('registry.member')
    .values({
      organisation_id: held.organisationId,
      commune_code: held.communeCode,
      member_id: member.memberId,
      person_id: member.personId,
      name_latin: member.nameLatin,
      name_arabic: member.nameArabic ?? null,
      gender: member.gender,
      birth_year: member.birthYear ?? null,
      phone: member.phone ?? null,
      member_code: member.memberCode,
      admitted_on: member.admittedOn,
      left_on: member.leftOn ?? null,
      leaving_reason: member.leavingReason ?? null,
      version: member.version,
    })
    .execute();
}

/** Writes what may change of a member. */
export async function saveMember(tx: Tx, held: Held<Member>, change: Partial<Member>): Promise<void> {
  const next = { ...held, ...change };
  await tx
    .updateTable('registry.member')
    .set({
      name_latin: next.nameLatin,
      name_arabic: next.nameArabic ?? null,
      gender: next.gender,
      birth_year: next.birthYear ?? null,
      phone: next.phone ?? null,
      left_on: next.leftOn ?? null,
      leaving_reason: next.leavingReason ?? null,
      version: held.version + 1,
    })
    .where('organisation_id', '=', held.organisationId)
    .where('member_id', '=', held.memberId)
    .execute();
}

export async function listTerms(db: Db, organisationId: string): Promise<Term[]> {
  const found = await sql<Term>`
    select officer_id as "officerId", member_id as "memberId", function, from_day as "fromDay",
      to_day as "toDay"
    from registry.officer where organisation_id = ${organisationId} order by from_day, officer_id`.execute(
    db,
  );
  return found.rows.map(withoutNulls);
}

export async function insertTerm(
  tx: Tx,
  held: Held<Member>,
  term: Omit<Term, 'memberId' | 'toDay'>,
): Promise<void> {
  await tx
    .insertInto('registry.officer')
    .values({
      organisation_id: held.organisationId,
      commune_code: held.communeCode,
      officer_id: term.officerId,
      member_id: held.memberId,
      function: term.function,
      from_day: term.fromDay,
      to_day: null,
    })
    .execute();
}

export async function endTerm(
  tx: Tx,
  held: Held<Member>,
  { officerId, toDay }: { readonly officerId: string; readonly toDay: Day },
): Promise<void> {
  await tx
    .updateTable('registry.officer')
    .set({ to_day: toDay })
    .where('organisation_id', '=', held.organisationId)
    .where('officer_id', '=', officerId)
    .execute();
}

/** Ends every function a member still holds. A term that had not begun ends on its first day. */
export async function closeTerms(tx: Tx, held: Held<Member>, day: Day): Promise<void> {
  await sql`
    update registry.officer set to_day = greatest(from_day, ${day}::date)
    where organisation_id = ${held.organisationId} and member_id = ${held.memberId}
    and to_day is null`.execute(tx);
}

/** Wide query: who holds a function in some organisations, presidents first. */
export async function listOfficersInOffice(db: Db, ids: readonly string[]): Promise<OfficerInOffice[]> {
  const found = await sql<OfficerInOffice>`
    select m.organisation_id as "organisationId", m.member_id as "memberId", m.person_id as "personId",
      o.function, m.name_latin as "nameLatin", m.name_arabic as "nameArabic", m.phone
    from registry.officer o
    join registry.member m on m.organisation_id = o.organisation_id and m.member_id = o.member_id
    where o.organisation_id = any(${ids}::uuid[]) and o.to_day is null and m.left_on is null
    order by m.organisation_id, (o.function = 'president') desc, o.from_day`.execute(db);
  return found.rows.map(withoutNulls);
}
