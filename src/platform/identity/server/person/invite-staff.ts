import { z } from 'zod';
import { lifted, type Tx } from '#platform/database/server';
import { mayGrantMandate, mayRecoverStaff } from '#platform/identity';
import { asId, newId, type PersonId } from '#platform/ids';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { MandateInput, mandateFrom } from '../mandate/grant-mandate.ts';
import { insertInvitation, withdrawInvitations } from './invitation.sql.ts';
import { insertMandate, roleExists } from '../mandate/mandate.sql.ts';
import { removePasskeys } from '../secret/passkey.sql.ts';
import { findPerson, insertPerson, removeSecret } from './person.sql.ts';
import { revokeSessions } from '../session/session.sql.ts';
import { listStaff } from './staff.sql.ts';
import { hashToken, newToken } from '../secret/token.ts';

const LASTS_MS = 72 * 3_600_000;

/**
 * An administrator invites somebody to the staff, with a first mandate. The answer holds the token of the
 * link, shown once.
 */
export const inviteStaff = creates({
  name: 'identity.invite-staff',
  input: MandateInput.extend({
    nameLatin: z.string().trim().min(2).max(120),
    nameArabic: z.string().trim().min(2).max(120).optional(),
  }),
  may: mayGrantMandate,
  async run({ tx, now, today }, input) {
    return lifted(tx, async () => {
      if (!(await roleExists(tx, input.role))) return refused('role-unknown', 'role');
      const personId: PersonId = newId();
      const { nameLatin, nameArabic } = input;
      await insertPerson(tx, { personId, nameLatin, nameArabic, now });
      const mandate = mandateFrom(input, today);
      await insertMandate(tx, personId, mandate);
      return ok({ organisationId: mandate.onBehalfOf, personId, token: await invite(tx, personId, now) });
    });
  },
});

/**
 * An administrator invites a member of the staff anew, who has lost her password or her second step: all of
 * them are removed, her sessions end, and the link sets new ones.
 */
export const recoverStaff = creates({
  name: 'identity.recover-staff',
  input: z.object({ person: z.uuid() }),
  may: mayRecoverStaff,
  async run({ tx, actor, now, today }, { person }) {
    const personId: PersonId = asId(person);
    return lifted(tx, async () => {
      if ((await findPerson(tx, personId)) === undefined) return refused('absent');
      if ((await listStaff(tx, { today, now, personId })).length === 0) return refused('not-staff', 'person');
      await removeSecret(tx, personId, 'password');
      await removeSecret(tx, personId, 'totp');
      await removePasskeys(tx, personId);
      await revokeSessions(tx, { personId, now });
      const organisationId = actor.kind === 'person' ? actor.onBehalfOf : personId;
      return ok({ organisationId, personId, token: await invite(tx, personId, now) });
    });
  },
});

async function invite(tx: Tx, personId: PersonId, now: Date): Promise<string> {
  const token = newToken();
  const invitation = { purpose: 'staff', personId } as const;
  await withdrawInvitations(tx, invitation, now);
  await insertInvitation(tx, {
    ...invitation,
    hash: hashToken(token),
    expiresAt: new Date(now.getTime() + LASTS_MS),
  });
  return token;
}
