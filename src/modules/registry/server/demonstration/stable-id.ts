import { scramble } from './chance.ts';

const MILLISECONDS_A_DAY = 86_400_000;
const LAST_INSTANT = 0xffff_ffff_ffff;

/**
 * An id with the form of a UUIDv7, made of a text and a day instead of chance and the clock: the same text always gives the
 * same id, so addresses outlive a new seeding. Days before 1970 count as the first of 1970.
 */
export function stableId(seed: number, subject: string, dayNumber: number): string {
  const first = scramble(seed, subject);
  const second = scramble(first, subject);
  const third = scramble(second ^ 0x5bd1e995, subject);
  const instant = Math.min(
    Math.max(dayNumber, 0) * MILLISECONDS_A_DAY + (third % MILLISECONDS_A_DAY),
    LAST_INSTANT,
  );
  const time = instant.toString(16).padStart(12, '0');
  const random = hex(first) + hex(second);
  const variant = (8 + (third >>> 30)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${random.slice(0, 3)}`,
    `${variant}${random.slice(3, 6)}`,
    random.slice(6, 16) + hex(third).slice(6),
  ].join('-');
}

function hex(number: number): string {
  return number.toString(16).padStart(8, '0');
}
