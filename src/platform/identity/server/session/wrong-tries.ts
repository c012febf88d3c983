import type { Tx } from '#platform/database/server';
import { delayAfter, failuresRemembered, type LockKind } from '#platform/identity';
import { ok, refused, type Refused, type Result } from '#platform/result';
import { lockAttempts, saveAttempt } from './attempt.sql.ts';
import { hashToken } from '../secret/token.ts';

/** One thing that tries are counted against: which account, which device, which address. */
export interface Counter {
  readonly kind: LockKind;
  readonly key: string;
}

/** The refusal of a locked counter: its detail `count` says how many minutes are left, or how many hours. */
export type MustWait = 'too-many-tries' | 'too-many-tries-hours';

const MINUTE = 60_000;
/** A longer wait is told in hours. */
const MINUTES_TOLD = 90;

/** Names a counter without keeping the address or the code it counts. */
export function counter(kind: LockKind, of: string): Counter {
  return { kind, key: `${kind}:${hashToken(of)}` };
}

/**
 * Counts a try against each counter before it is known to be wrong, so that guesses sent at the same moment
 * are all counted; a right one is taken back afterwards. Refuses, counting nothing, while any counter is
 * locked.
 */
export async function countTry(
  tx: Tx,
  counters: readonly Counter[],
  now: Date,
): Promise<Result<undefined, MustWait>> {
  const kinds = new Map(counters.map(({ key, kind }) => [key, kind]));
  const held = await lockAttempts(tx, [...kinds.keys()], now);
  const until = Math.max(0, ...held.map((row) => row.locked_until.getTime()));
  if (until > now.getTime()) return mustWait(until - now.getTime());
  for (const row of held) {
    const kind = kinds.get(row.key) ?? 'account';
    const failures =
      failuresRemembered({ failures: row.failures, lastFailedAt: row.last_failed_at }, now, kind) + 1;
    const lockedUntil = new Date(now.getTime() + delayAfter(failures, kind));
    await saveAttempt(tx, { key: row.key, failures, lastFailedAt: now, lockedUntil });
  }
  return ok(undefined);
}

function mustWait(ms: number): Refused<MustWait> {
  const minutes = Math.ceil(ms / MINUTE);
  if (minutes <= MINUTES_TOLD) return refused('too-many-tries', undefined, { count: minutes });
  return refused('too-many-tries-hours', undefined, { count: Math.ceil(minutes / 60) });
}
