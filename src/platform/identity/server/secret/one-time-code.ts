import { Secret, TOTP } from 'otpauth';
import { readDigits } from '#platform/identity';

const SECRET_BYTES = 20;
const PERIOD_S = 30;
const DIGITS = 6;
const ISSUER = 'Twiza';

/** A new secret for an application that makes one-time codes, in base 32. */
export function newCodeSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The address an application reads the secret from (`otpauth://…`). */
export function codeAddress(secret: string, login: string): string {
  return totp(secret, login).toString();
}

/**
 * The step a typed code belongs to, now or one step (30 s) away; undefined when it is wrong. A step serves
 * once.
 */
export function stepOfCode(secret: string, typed: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const code = readDigits(typed);
  const delta = code.length === DIGITS ? totp(secret).validate({ token: code, timestamp, window: 1 }) : null;
  return delta === null ? undefined : TOTP.counter({ period: PERIOD_S, timestamp }) + delta;
}

/** The code an application shows at a moment. */
export function codeAt(secret: string, now: Date): string {
  return totp(secret).generate({ timestamp: now.getTime() });
}

function totp(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    secret: Secret.fromBase32(secret),
    digits: DIGITS,
    period: PERIOD_S,
  });
}
