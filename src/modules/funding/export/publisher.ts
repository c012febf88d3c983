import type { Day } from '#platform/time';

/** Who publishes, when, and where: what every export says of itself. */
export interface Publisher {
  /** The identifier of the publisher, in the form of org-id.guide: a list, a hyphen, a number. */
  readonly id: string;
  readonly name: string;
  /** The public address: `https://twiza.example`. */
  readonly origin: string;
  readonly now: Date;
  readonly today: Day;
}

/** The name of one thing in the list of the publisher: no list of Moroccan cooperatives exists at org-id yet. */
export function idOf({ id }: Pick<Publisher, 'id'>, ...parts: readonly string[]): string {
  return [id, ...parts].map(plain).join('-');
}

/** Identifiers are ASCII: marks fall, and a letter of another script is its number. */
function plain(part: string): string {
  return part
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s'’/:&|?]+/g, '_')
    .replace(/[^A-Za-z0-9._-]/gu, (letter) => `x${(letter.codePointAt(0) ?? 0).toString(16)}`);
}
