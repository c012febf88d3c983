import { inTransaction, type Db } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { currentInstant, dayOf } from '#platform/time';
import { hasAdministrator, insertInvitation, withdrawInvitations } from './invitation.sql.ts';
import { hashToken, newToken } from '../secret/token.ts';

const LASTS_MS = 24 * 3_600_000;
const PURPOSE = { purpose: 'first-administrator' } as const;

/**
 * The token of a link, `/welcome/<token>`, with which the first administrator enters: once, within 24 hours.
 * A new one withdraws the one before. Undefined when the installation has an administrator, who invites
 * others herself.
 */
export async function firstAdministratorLink(
  db?: Db,
  now: Date = currentInstant(),
): Promise<string | undefined> {
  return inTransaction(
    databaseScope(SYSTEM),
    async (tx) => {
      if (await hasAdministrator(tx, dayOf(now))) return undefined;
      await withdrawInvitations(tx, PURPOSE, now);
      const token = newToken();
      await insertInvitation(tx, {
        ...PURPOSE,
        hash: hashToken(token),
        expiresAt: new Date(now.getTime() + LASTS_MS),
      });
      return token;
    },
    db,
  );
}
