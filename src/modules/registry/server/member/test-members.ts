import { sql } from 'kysely';
import { recogniseSession, signInWithCode } from '#platform/identity/server';
import { newId } from '#platform/ids';
import { admitMember } from './admit-member.ts';
import { endFunction } from './end-function.ts';
import { giveFunction } from './give-function.ts';
import { resetMemberPin } from './reset-member-pin.ts';
import { NOON, officerOf, type TestTending } from '../cooperative/test-tending.ts';

/** A member as an officer enters her. */
export const SALMA = {
  nameLatin: 'Salma Ouhssaine',
  nameArabic: 'سلمى أوحساين',
  gender: 'F',
  birthYear: '1999',
  admittedOn: '2023-02-01',
};

/** Where members come from, in these tests. */
export function testDoor(at: TestTending) {
  return { device: newId(), address: '10.0.0.1', browser: 'Firefox', trace: 'test', db: at.db, now: NOON };
}

/** What an officer does for the members of her cooperative. */
export function testMembers(at: TestTending) {
  return {
    async admit(cooperative: string, person: object = {}) {
      const call = at.call(officerOf(cooperative));
      const answer = await admitMember.perform(call, { cooperative, ...SALMA, ...person });
      if (!answer.ok) throw new Error(answer.code);
      return answer.value;
    },
    give: (cooperative: string, member: string, what: string, fromDay = '2023-03-01') =>
      giveFunction.perform(at.call(officerOf(cooperative)), { cooperative, member, function: what, fromDay }),
    end: (cooperative: string, officer: string, toDay = '2024-06-01') =>
      endFunction.perform(at.call(officerOf(cooperative)), { cooperative, officer, toDay }),
    /** Lets a member in with the PIN an officer just gave her, as if she had chosen her own meanwhile. */
    async enter(cooperative: string, member: string) {
      const given = await resetMemberPin.perform(at.call(officerOf(cooperative)), { cooperative, member });
      if (!given.ok) throw new Error(given.code);
      await sql`update identity.credential set temporary = false`.execute(at.db);
      const { memberCode, pin } = given.value;
      const entered = await signInWithCode(testDoor(at), { member: memberCode, pin });
      if (!entered.ok) throw new Error(entered.code);
      return () => recogniseSession({ token: entered.value.token, now: NOON, db: at.db });
    },
  };
}
