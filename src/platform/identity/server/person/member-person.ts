import { lifted, type Tx } from '#platform/database/server';
import { parsePhone, type MemberCode } from '#platform/identity';
import { newId, type PersonId } from '#platform/ids';
import { removePhone, renamePerson } from './amended-person.sql.ts';
import { findMemberCode, insertMemberCode, insertPerson, insertPhone } from './person.sql.ts';
import { newMemberCode } from '../secret/token.ts';

/**
 * Answer for the register: makes the person behind a new member, with a code of her own, unique in the
 * country. She has no PIN until an officer gives her a first one. A phone that is no Moroccan number is left
 * out.
 */
export async function memberPerson(
  tx: Tx,
  member: {
    readonly nameLatin: string;
    readonly nameArabic?: string;
    readonly phone?: string;
    readonly now: Date;
  },
): Promise<{ readonly personId: PersonId; readonly memberCode: MemberCode }> {
  const personId: PersonId = newId();
  const { nameLatin, nameArabic, now } = member;
  const phone = member.phone === undefined ? undefined : parsePhone(member.phone);
  return lifted(tx, async () => {
    await insertPerson(tx, { personId, nameLatin, nameArabic, now });
    if (phone !== undefined) await insertPhone(tx, phone, personId);
    return { personId, memberCode: await giveMemberCode(tx, personId) };
  });
}

/**
 * Answer for the register: the names of a member were corrected, or her phone changed. The old phone leads to
 * her no more.
 */
export async function amendMemberPerson(
  tx: Tx,
  personId: PersonId,
  change: {
    readonly nameLatin: string;
    readonly nameArabic?: string;
    readonly phone?: string;
    readonly phoneBefore?: string;
  },
): Promise<void> {
  const [before, after] = [change.phoneBefore, change.phone].map((phone) => phone && parsePhone(phone));
  await lifted(tx, async () => {
    await renamePerson(tx, personId, change);
    if (before && before !== after) await removePhone(tx, before, personId);
    if (after && before !== after) await insertPhone(tx, after, personId);
  });
}

/** Answer for the register and for formation: the code of a person, drawn if she had none. */
export function memberCodeOf(tx: Tx, personId: PersonId): Promise<string> {
  return lifted(tx, async () => (await findMemberCode(tx, personId)) ?? giveMemberCode(tx, personId));
}

/** Draws a code until one is free: the first, but for one time in thousands. */
export async function giveMemberCode(tx: Tx, personId: PersonId): Promise<MemberCode> {
  for (;;) {
    const code = newMemberCode();
    if (await insertMemberCode(tx, code, personId)) return code;
  }
}
