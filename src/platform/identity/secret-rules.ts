import { ok, refused, type Result } from '#platform/result';
import { readDigits } from './digits.ts';

export const PIN_LENGTH = 6;
export const PASSWORD_LENGTH_MIN = 12;
const PASSWORD_LENGTH_MAX = 200;
const DIFFERENT_CHARACTERS_MIN = 5;

const UP = '01234567890';
const DOWN = '09876543210';
/** Patterns of the keypad that people choose first. */
const KEYPAD = new Set([
  '147258',
  '258369',
  '159357',
  '147852',
  '789456',
  '456123',
  '112233',
  '112358',
  '102030',
]);
const YEAR = /^(19[3-9]\d|20[0-2]\d)$/;
/** What stands in the passwords tried first, everywhere and here. */
const COMMON = new RegExp(
  [
    'password|passw0rd|qwerty|123456|abcdef|welcome|iloveyou|admin',
    'motdepasse|azerty|bonjour|maroc|morocco|casablanca|cooperat|twiza',
    'مرور|المغرب|تعاوني',
  ].join('|'),
);

/** A PIN as typed, made of Western digits, when it is fit to protect an account. */
export function parsePin(typed: string): Result<string, 'pin-form' | 'pin-easy'> {
  const pin = readDigits(typed);
  if (!/^\d{6}$/.test(pin)) return refused('pin-form', 'newPin');
  return isEasy(pin) ? refused('pin-easy', 'newPin') : ok(pin);
}

/**
 * A password, in one normal form, when it is fit to protect an account. Length matters most; no recipe is
 * imposed.
 */
export function parsePassword(typed: string, login = ''): Result<string, 'password-short' | 'password-easy'> {
  const password = typed.normalize('NFKC');
  if (password.length < PASSWORD_LENGTH_MIN || password.length > PASSWORD_LENGTH_MAX) {
    return refused('password-short', 'newPassword', { count: PASSWORD_LENGTH_MIN });
  }
  return isCommon(password, login) ? refused('password-easy', 'newPassword') : ok(password);
}

function isEasy(pin: string): boolean {
  const [half, third] = [pin.slice(0, 3), pin.slice(0, 2)];
  return (
    new Set(pin).size <= 2 ||
    UP.includes(pin) ||
    DOWN.includes(pin) ||
    KEYPAD.has(pin) ||
    pin === half.repeat(2) ||
    pin === third.repeat(3) ||
    isDoubledYear(pin)
  );
}

/** A year followed by half of itself, or after it: 198585, 851985, 198519, 191985. */
function isDoubledYear(pin: string): boolean {
  return [
    { year: pin.slice(0, 4), rest: pin.slice(4) },
    { year: pin.slice(2), rest: pin.slice(0, 2) },
  ].some(({ year, rest }) => YEAR.test(year) && (year.startsWith(rest) || year.endsWith(rest)));
}

function isCommon(password: string, login: string): boolean {
  const folded = password.toLowerCase().replace(/[\s._-]+/g, '');
  if (new Set(folded).size < DIFFERENT_CHARACTERS_MIN) return true;
  const bare = login === '' ? folded : folded.replaceAll(login.toLowerCase(), '');
  // A common word is no harm in a long phrase: what remains without it must be long enough to count.
  return bare.replace(COMMON, '').length < PASSWORD_LENGTH_MIN - 4;
}
