import { sql } from 'kysely';
import type { Tx } from '#platform/database/server';

/**
 * Wide query: tries are counted for whoever comes, signed in or not. Locks the counters so that guesses take
 * turns.
 */
export async function lockAttempts(tx: Tx, keys: readonly string[], now: Date) {
  const fresh = keys.map((key) => ({ key, failures: 0, last_failed_at: now, locked_until: now }));
  await tx
    .insertInto('identity.attempt')
    .values(fresh)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tx
    .selectFrom('identity.attempt')
    .selectAll()
    .where('key', 'in', keys)
    .orderBy('key')
    .forUpdate()
    .execute();
}

/** Wide query: see `lockAttempts`. */
export async function saveAttempt(
  tx: Tx,
  attempt: {
    readonly key: string;
    readonly failures: number;
    readonly lastFailedAt: Date;
    readonly lockedUntil: Date;
  },
): Promise<void> {
  await tx
    .updateTable('identity.attempt')
    .set({
      failures: attempt.failures,
      last_failed_at: attempt.lastFailedAt,
      locked_until: attempt.lockedUntil,
    })
    .where('key', '=', attempt.key)
    .execute();
}

/** Wide query: a right try takes itself back from the shared counters and opens them again. */
export async function takeBackAttempts(tx: Tx, keys: readonly string[], now: Date): Promise<void> {
  await tx
    .updateTable('identity.attempt')
    .set({ failures: sql`greatest(failures - 1, 0)`, locked_until: sql`least(locked_until, ${now})` })
    .where('key', 'in', keys)
    .execute();
}

/** Wide query: a right try, or a new PIN, forgets the wrong ones of that account. */
export async function forgetAttempts(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('identity.attempt').where('key', '=', key).execute();
}

/** Wide query: counters so old that nothing of them counts. */
export async function removeAttempts(tx: Tx, before: Date): Promise<void> {
  await tx
    .deleteFrom('identity.attempt')
    .where('last_failed_at', '<', before)
    .where('locked_until', '<', before)
    .execute();
}
