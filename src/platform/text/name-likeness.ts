import { distance } from 'fastest-levenshtein';
import { nameWords } from './name-words.ts';
import { skeletons } from './skeleton.ts';

/**
 * How sure a pair of words is: the same sounds, the same in one reading or too short to tell, nearly the
 * same.
 */
const SOUNDS_SAME = 0.95;
const MAY_SOUND_SAME = 0.85;
const SOUNDS_CLOSE = 0.7;
const LEAST_SOUND = 4;
const LEAST_SPELLING = 0.7;
const LATIN = /[a-z]/;
const LONGEST_LITTLE = 2;
/** Words of trade and kind, which many names share: they weigh little. */
const COMMON_WEIGHT = 0.1;
const COMMON = new Set(
  nameWords(
    [
      'agricole agricoles féminine féminin artisanale artisanal artisanat artisans',
      'services produits production commercialisation habitat transport collecte lait terroir ouvrière',
      'agricultural women crafts artisanal products services',
      'النسوية نسوية النسائية نسائية الفلاحية فلاحية الحرفية حرفية الصناعة التقليدية للصناعة الصناعات',
      'إنتاج لإنتاج تسويق وتسويق لتسويق منتوجات المنتوجات المنتجات خدمات الخدمات السكنية النقل',
    ].join(' '),
  ),
);

interface NamingWord {
  readonly text: string;
  readonly keys: readonly string[];
  readonly weight: number;
}

/**
 * How alike two names are, from 0 to 1, across Latin, Arabic and Tifinagh letters. Words are paired by
 * spelling, by sound, or by a few letters' difference; longer words weigh more. From 0.85 on, the names are
 * likely one.
 */
export function nameLikeness(a: string, b: string): number {
  const [left, right] = [namingWords(a), namingWords(b)];
  const total = weightOf(left) + weightOf(right);
  if (total === 0) return 0;
  const share = pairedShare(left, right, total);
  if (left.length === right.length) return share;
  const [one, other] = [soundOf(left), soundOf(right)];
  return one === other && one.length >= LEAST_SOUND ? Math.max(share, SOUNDS_SAME) : share;
}

/**
 * The words by which a name is told from others: without the little words (n, ou, ن) and those of trade and
 * kind, which thousands share; all of them when nothing else is left.
 */
export function distinctiveWords(name: string): string[] {
  const words = nameWords(name);
  const telling = words.filter((word) => word.length > LONGEST_LITTLE && !COMMON.has(word));
  return telling.length > 0 ? telling : words;
}

function pairedShare(left: readonly NamingWord[], right: readonly NamingWord[], total: number): number {
  const free = new Set(right);
  let paired = 0;
  for (const word of [...left].toSorted((one, other) => other.weight - one.weight)) {
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
  const [one = '', other = ''] = [a.keys[0], b.keys[0]];
  if (one === other && one.length >= LEAST_SOUND - 1) return SOUNDS_SAME;
  if (a.keys.some((key) => b.keys.includes(key))) return MAY_SOUND_SAME;
  return Math.min(one.length, other.length) >= 4 && distance(one, other) === 1 ? SOUNDS_CLOSE : 0;
}

function namingWords(name: string): NamingWord[] {
  return nameWords(name).map((text) => {
    const keys = skeletons(text);
    const weight = 1 + (keys[0]?.length ?? 0);
    return { text, keys, weight: COMMON.has(text) ? weight * COMMON_WEIGHT : weight };
  });
}

/** The consonants of the whole name: the same however it is cut into words ("Ou Ali", «أوعلي»). */
function soundOf(words: readonly NamingWord[]): string {
  return words.map((word) => word.keys[0]?.replace(/[aiu]/g, '') ?? '').join('');
}

function weightOf(words: readonly NamingWord[]): number {
  return words.reduce((sum, word) => sum + word.weight, 0);
}
