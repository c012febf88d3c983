import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db } from '#platform/database/server';
import type { Day } from '#platform/time';
import type { KnownMember } from './known-members.ts';
import type { RollMember } from './member-roll.ts';

/** Who belongs to a cooperative on a day, by name. */
export async function listRoll(
  db: Db,
  asked: { readonly organisationId: string; readonly day: Day },
): Promise<RollMember[]> {
  const found = await sql<{ member: RollMember }>`
    select jsonb_build_object('memberId', m.member_id, 'nameLatin', m.name_latin,
      'nameArabic', m.name_arabic) as member
    from registry.member m where m.organisation_id = ${asked.organisationId}
      and m.admitted_on <= ${asked.day}::date and (m.left_on is null or m.left_on > ${asked.day}::date)
    order by m.name_latin, m.member_id limit 500`.execute(db);
  return found.rows.map(({ member }) => deeplyWithoutNulls(member));
}

/** Everybody who belongs or belonged to a cooperative: those who belong first, by name. */
export async function listKnown(db: Db, organisationId: string): Promise<KnownMember[]> {
  const found = await sql<{ member: KnownMember }>`
    select jsonb_build_object('memberId', m.member_id, 'personId', m.person_id, 'nameLatin', m.name_latin,
      'nameArabic', m.name_arabic, 'phone', m.phone, 'leftOn', m.left_on) as member
    from registry.member m where m.organisation_id = ${organisationId}
    order by m.left_on nulls first, m.name_latin, m.member_id limit 2000`.execute(db);
  return found.rows.map(({ member }) => deeplyWithoutNulls(member));
}
