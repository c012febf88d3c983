import type { Db, Tx } from '#platform/database/server';
import { asId, type PersonId } from '#platform/ids';

export type ChallengePurpose = 'second-step' | 'passkey-registration' | 'passkey-sign-in';

export async function insertChallenge(
  tx: Tx,
  challenge: {
    readonly hash: string;
    readonly personId?: PersonId;
    readonly purpose: ChallengePurpose;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('identity.challenge')
    .values({
      challenge_hash: challenge.hash,
      person_id: challenge.personId ?? null,
      purpose: challenge.purpose,
      expires_at: challenge.expiresAt,
    })
    .execute();
}

interface Sought {
  readonly hash: string;
  readonly purpose: ChallengePurpose;
  readonly now: Date;
}

/** The person a challenge was handed to, while it waits. */
export async function personOfChallenge(db: Db, sought: Sought): Promise<PersonId | undefined> {
  const row = await db
    .selectFrom('identity.challenge')
    .select('person_id')
    .where('challenge_hash', '=', sought.hash)
    .where('purpose', '=', sought.purpose)
    .where('expires_at', '>', sought.now)
    .executeTakeFirst();
  return typeof row?.person_id === 'string' ? asId(row.person_id) : undefined;
}

/** Uses a challenge up. False when it is unknown, expired, or was used already. */
export async function takeChallenge(
  tx: Tx,
  sought: Sought & { readonly personId?: PersonId },
): Promise<boolean> {
  const result = await tx
    .deleteFrom('identity.challenge')
    .where('challenge_hash', '=', sought.hash)
    .where('purpose', '=', sought.purpose)
    .where('expires_at', '>', sought.now)
    .where('person_id', 'is not distinct from', sought.personId ?? null)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Wide query: challenges nobody answered in time. */
export async function removeChallenges(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('identity.challenge').where('expires_at', '<', before).execute();
}
