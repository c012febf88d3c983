import { createHash, randomBytes, randomInt } from 'node:crypto';
import { memberCodeFrom, parsePin, type MemberCode } from '#platform/identity';

const TOKEN_BYTES = 32;
const CODE_BYTES = 7;
const PINS = 1_000_000;
const PIN_DIGITS = 6;

/** 256 random bits, for a cookie or a link. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What the database keeps of a token. A token is random, so one fast hash is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

export function newMemberCode(): MemberCode {
  return memberCodeFrom(randomBytes(CODE_BYTES));
}

/** Six random digits, for a message to a phone: they live for minutes, so any will do. */
export function newCode(): string {
  return String(randomInt(PINS)).padStart(PIN_DIGITS, '0');
}

/** A PIN for a first day: random, and never one of those that are refused. */
export function newPin(): string {
  for (;;) {
    const pin = parsePin(String(randomInt(PINS)).padStart(PIN_DIGITS, '0'));
    if (pin.ok) return pin.value;
  }
}
