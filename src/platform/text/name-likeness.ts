import { distance } from 'fastest-levenshtein';
import { nameWords } from './name-words.ts';
import { skeletons } from './skeleton.ts';

/** How sure a match is: written the same, sounding the same, or nearly sounding the same. */
const SOUNDS_SAME = 0.95;
const SOUNDS_CLOSE = 0.7;
const LEAST_SPELLING = 0.7;
const LATIN = /[a-z]/;

interface NamingWord {
  readonly text: string;
  readonly keys: readonly string[];
  readonly weight: number;
}

/**
 * How alike two names are, from 0 to 1, across Latin, Arabic and Tifinagh letters. Words are paired by spelling, by
 * sound, or by a few letters' difference; longer words weigh more. From about 0.85 the names are likely one.
 */
export function nameLikeness(a: string, b: string): number {
  const [left, right] = [namingWords(a), namingWords(b)];
  const total = weightOf(left) + weightOf(right);
  if (total === 0) return 0;
  if (soundOf(left) === soundOf(right))
    return left.length === right.length ? pairedShare(left, right, total) : SOUNDS_SAME;
  return pairedShare(left, right, total);
}

function pairedShare(left: readonly NamingWord[], right: readonly NamingWord[], total: number): number {
  const free = new Set(right);
  let paired = 0;
  for (const word of [...left].sort((one, other) => other.weight - one.weight)) {
    const [best, likeness] = bestOf(word, free);
    if (best === undefined) continue;
    free.delete(best);
    paired += likeness * (word.weight + best.weight);
  }
  return paired / total;
}

function bestOf(word: NamingWord, others: Iterable<NamingWord>): [NamingWord | undefined, number] {
  let best: NamingWord | undefined;
  let most = 0;
  for (const other of others) {
    const likeness = wordLikeness(word, other);
    if (likeness > most) [best, most] = [other, likeness];
  }
  return [best, most];
}

function wordLikeness(a: NamingWord, b: NamingWord): number {
  if (a.text === b.text) return 1;
  const spelling = LATIN.test(a.text) === LATIN.test(b.text) ? spellingLikeness(a.text, b.text) : 0;
  return Math.max(spelling, soundLikeness(a, b));
}

function spellingLikeness(a: string, b: string): number {
  const likeness = 1 - distance(a, b) / Math.max(a.length, b.length);
  return likeness >= LEAST_SPELLING ? likeness : 0;
}

function soundLikeness(a: NamingWord, b: NamingWord): number {
  if (a.keys.some((key) => b.keys.includes(key))) return SOUNDS_SAME;
  const [one = '', other = ''] = [a.keys[0], b.keys[0]];
  return Math.min(one.length, other.length) >= 4 && distance(one, other) === 1 ? SOUNDS_CLOSE : 0;
}

function namingWords(name: string): NamingWord[] {
  return nameWords(name).map((text) => {
    const keys = skeletons(text);
    return { text, keys, weight: 1 + (keys[0]?.length ?? 0) };
  });
}

function soundOf(words: readonly NamingWord[]): string {
  return words.map((word) => word.keys[0] ?? '').join('');
}

function weightOf(words: readonly NamingWord[]): number {
  return words.reduce((sum, word) => sum + word.weight, 0);
}
