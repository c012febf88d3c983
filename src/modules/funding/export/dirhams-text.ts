import type { Centimes } from '#platform/money';

/** An amount as machines read it: dirhams, a point, two digits; below nothing for what was given back. */
export function dirhamsText(amount: Centimes): string {
  const [whole, rest] = [Math.trunc(Math.abs(amount) / 100), Math.abs(amount) % 100];
  return `${amount < 0 ? '-' : ''}${whole}.${String(rest).padStart(2, '0')}`;
}
