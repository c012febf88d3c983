import type { Tx } from '#platform/database/server';
import { removeAttempts } from './session/attempt.sql.ts';
import { removeChallenges } from './session/challenge.sql.ts';
import { removeSessions } from './session/session.sql.ts';

const DAY_MS = 86_400_000;
const SESSION_DAYS = 90;
const ATTEMPT_DAYS = 60;

/** Removes what no longer says anything: old challenges, sessions long ended, wrong tries long forgotten. */
export async function removeOldIdentityTraces(tx: Tx, now: Date): Promise<void> {
  await removeChallenges(tx, now);
  await removeSessions(tx, new Date(now.getTime() - SESSION_DAYS * DAY_MS));
  await removeAttempts(tx, new Date(now.getTime() - ATTEMPT_DAYS * DAY_MS));
}
