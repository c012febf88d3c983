import { readData } from './read-geography.ts';
import { AMAZIGH, AMAZIGH_AFTER, HEADS, TAILS } from './more-name-words.ts';

/** A word of a cooperative's name in its scripts. */
export interface NameWord {
  readonly fr: string;
  readonly ar: string;
  readonly zgh?: string;
}

export interface NameWords {
  readonly heads: readonly NameWord[];
  readonly tails: readonly NameWord[];
  readonly amazigh: readonly NameWord[];
  readonly amazighAfter: readonly NameWord[];
}

/** The Arabic words of `data/names` that want another after them. */
const HEADS_OF_DATA = new Set(['Zahrat', 'Safwat', 'Ichrakat', 'Ouroud', 'Tadamoun', 'Marjana', 'Nahla']);

export function readNameWords(): NameWords {
  const words = readData('names/cooperative-words.csv')
    .filter((row) => row['language'] === 'ar')
    .map((row) => ({ fr: row['latin'] ?? '', ar: row['arabic'] ?? '' }));
  return {
    heads: [...words.filter(({ fr }) => HEADS_OF_DATA.has(fr)), ...wordsOf(HEADS)],
    tails: [...words.filter(({ fr }) => !HEADS_OF_DATA.has(fr)), ...wordsOf(TAILS)],
    amazigh: wordsOf(AMAZIGH),
    amazighAfter: wordsOf(AMAZIGH_AFTER),
  };
}

/** Words are separated where Arabic or Tifinagh ends and Latin begins: both may hold spaces. */
function wordsOf(text: string): NameWord[] {
  return text
    .trim()
    .split(/(?<=[\u0600-\u06ff\u2d30-\u2d7f])\s+(?=[A-Z])/)
    .map((entry) => {
      const [fr = '', ar = '', zgh] = entry.split('|');
      return { fr, ar, zgh };
    });
}
