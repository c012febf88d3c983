/** A number from 0 to 1 for each thing asked about somebody: always the same. */
export type Chance = (about: string) => number;

/** The chance of one cooperative, drawn from its id: the demonstration is the same each time. */
export function chanceOf(seed: string): Chance {
  return (about) => hash(`${seed} ${about}`) / 2 ** 32;
}

/** FNV-1a over the letters, then mixed so that neighbours do not look alike. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) {
    value ^= letter.codePointAt(0) ?? 0;
    value = Math.imul(value, 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
