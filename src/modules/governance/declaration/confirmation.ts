import { ok, refused, type Result } from '#platform/result';

/** A code sent to an officer's phone, as far as its rules go. */
export interface SentCode {
  readonly sentAt: Date;
  readonly tries: number;
  /** How many were sent for this declaration since its last hour of rest. */
  readonly sent: number;
}

const MOST_TRIES = 5;
const MOST_SENT = 5;
const REST_MS = 3_600_000;

/** How long a code lives, in minutes, as its message says. */
export const CODE_MINUTES = 15;
const LIFE_MS = CODE_MINUTES * 60_000;

/** Whether a code may still be tried. */
export function codeLives(
  code: SentCode | undefined,
  now: Date,
): Result<undefined, 'code-not-sent' | 'code-expired' | 'code-used-up'> {
  if (code === undefined) return refused('code-not-sent', 'code');
  if (now.getTime() - code.sentAt.getTime() > LIFE_MS) return refused('code-expired', 'code');
  return code.tries >= MOST_TRIES ? refused('code-used-up', 'code') : ok(undefined);
}

/** How many codes will have been sent with one more; refused when a phone would be pestered. */
export function anotherCode(code: SentCode | undefined, now: Date): Result<number, 'too-many-codes'> {
  if (code === undefined || now.getTime() - code.sentAt.getTime() > REST_MS) return ok(1);
  return code.sent >= MOST_SENT ? refused('too-many-codes') : ok(code.sent + 1);
}
