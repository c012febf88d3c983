import { scramble } from './chance.ts';

const MILLISECONDS_A_DAY = 86_400_000;

/** Makes the ids of one subject from a day and numbers that tell its things apart. */
export type StableIds = (dayNumber: number, serial: number, index?: number) => string;

/**
 * Ids with the form of a UUIDv7, made of a subject, numbers and a day instead of chance and the clock: the
 * same always give the same id, so addresses outlive a new seeding. Days before 1970 count as the first of
 * 1970.
 */
export function stableIds(seed: number, subject: string): StableIds {
  const start = scramble(seed, subject);
  return (dayNumber, serial, index = 0) => {
    const first = mixed(start ^ serial);
    const second = mixed(first ^ Math.imul(index + 1, 0x9e3779b1));
    const third = mixed(second ^ 0x5bd1e995);
    const instant = Math.max(dayNumber, 0) * MILLISECONDS_A_DAY + (third % MILLISECONDS_A_DAY);
    write(0, Math.floor(instant / 0x1_0000_0000), 4);
    write(4, instant >>> 0, 8);
    write(12, 0x7000 + (first & 0xfff), 4);
    write(16, 0x8000 + (second & 0x3fff), 4);
    write(20, first >>> 16, 4);
    write(24, second >>> 16, 4);
    write(28, third >>> 16, 4);
    return LETTERS.toString('latin1');
  };
}

const LENGTH = 36;
const LETTERS = Buffer.alloc(LENGTH, '-');
const DIGITS = Buffer.from('0123456789abcdef');

/** Writes the last hexadecimal digits of a number at a place, counted without the dashes. */
function write(place: number, number: number, digits: number): void {
  for (let step = digits - 1; step >= 0; step--) {
    const digit = place + digits - 1 - step;
    LETTERS[digit + dashesBefore(digit)] = DIGITS[(number >>> (step * 4)) & 0xf] ?? 0;
  }
}

function dashesBefore(digit: number): number {
  if (digit < 12) return digit < 8 ? 0 : 1;
  if (digit < 16) return 2;
  return digit < 20 ? 3 : 4;
}

/** Spreads every bit of a number over all of them, losing none (the last steps of MurmurHash3). */
function mixed(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
