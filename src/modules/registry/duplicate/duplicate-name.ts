import { distance } from 'fastest-levenshtein';
import { searchTerms } from '#platform/text';

/**
 * How many entries bear each word or sound of a name, as `searchWords` writes them, in a register of so many.
 */
export interface Rarity {
  readonly entries: number;
  readonly bearing: ReadonlyMap<string, number>;
}

/** What is common where an entry has its seat. */
export interface Neighbourhood {
  /** How many entries of its commune bear each form, itself included. */
  readonly bearing: ReadonlyMap<string, number>;
  /** The forms of the names of its commune and province: they tell where, not who. */
  readonly places: ReadonlySet<string>;
}

/** A name in its scripts, read into words once, to be compared with many. */
export type ReadNames = Readonly<Partial<Record<Script, readonly ReadWord[]>>>;

/** What two names have in common, and what they have not. */
export interface NameEvidence {
  /** How much more the names speak for one cooperative than for two: a binary logarithm of likelihoods. */
  readonly bits: number;
  /** Share of the naming words that meet, by their rarity, from 0 to 1. */
  readonly share: number;
  /** The rarest word they have in common. */
  readonly word?: string;
}

type Script = 'latin' | 'arabic' | 'tifinagh';

interface ReadWord {
  readonly text: string;
  readonly keys: readonly string[];
  /** Rarity: how surprising it would be that another name bears it too, in bits. */
  readonly bits: number;
}

/** Two words taken for one. */
interface Met {
  readonly one: ReadWord;
  readonly other: ReadWord;
  readonly sure: number;
  readonly bits: number;
}

const SCRIPTS = ['latin', 'arabic', 'tifinagh'] as const satisfies readonly Script[];
/** A small register knows too little of what is common: it is taken for one of this size. */
const LEAST_ENTRIES = 20_000;
/** What the neighbours show of a word weighs as much as a commune of this size would. */
const NEIGHBOURS = 50;
/** The two entries compared bear the word themselves. */
const THEMSELVES = 2;
const PLACE_BITS = 1;
/**
 * How sure two words are one: written alike, sounding alike, possibly sounding alike, a letter or two apart.
 */
const SAME = 1;
const SOUNDS_SAME = 0.95;
const MAY_SOUND_SAME = 0.75;
const A_LETTER_APART = 0.7;
/** A word that only one of the names bears speaks for two cooperatives, the more the rarer it is. */
const UNMATCHED_SHARE = 0.6;
const MOST_AGAINST = 5;
const NOTHING: NameEvidence = { bits: -MOST_AGAINST, share: 0 };

/** The words of a name in each script, as `searchTerms` gives them. */
export type NameTerms = Readonly<Partial<Record<Script, readonly (readonly string[])[]>>>;

export function nameTerms(names: {
  readonly nameFr: string;
  readonly nameAr: string;
  readonly nameZgh?: string;
}): NameTerms {
  const terms = (name = '') => (name === '' ? undefined : searchTerms(name));
  return { latin: terms(names.nameFr), arabic: terms(names.nameAr), tifinagh: terms(names.nameZgh) };
}

export function readNames(
  { latin, arabic, tifinagh }: NameTerms,
  common: { readonly rarity: Rarity; readonly here?: Neighbourhood },
): ReadNames {
  const read = (terms: NameTerms[Script]) => terms?.map((forms) => readWord(forms, common));
  return { latin: read(latin), arabic: read(arabic), tifinagh: read(tifinagh) };
}

/** How surprising a form would be in another name, in bits: 0 when everybody bears it. */
export function bitsOf(form: string | undefined, { entries, bearing }: Rarity): number {
  const bearers = form === undefined ? 1 : (bearing.get(form) ?? 1);
  return Math.max(0, Math.log2(Math.max(entries, LEAST_ENTRIES) / Math.max(1, bearers)));
}

/** Compares two names within each script both have; across scripts only when they share none. */
export function nameEvidence(a: ReadNames, b: ReadNames): NameEvidence {
  const within = SCRIPTS.flatMap((script) => compared(a[script], b[script]));
  if (within.length > 0) return together(within);
  const across = SCRIPTS.flatMap((one) => SCRIPTS.flatMap((other) => compared(a[one], b[other])));
  return across.toSorted((one, other) => other.bits - one.bits)[0] ?? NOTHING;
}

/** Two scripts say nearly the same, so they are no sum: the surer one weighs as much as their mean. */
function together(found: readonly NameEvidence[]): NameEvidence {
  const best = found.toSorted((a, b) => b.bits - a.bits)[0] ?? NOTHING;
  const mean = (of: (one: NameEvidence) => number) =>
    found.reduce((sum, one) => sum + of(one), 0) / found.length;
  return { ...best, bits: (best.bits + mean(({ bits }) => bits)) / 2, share: mean(({ share }) => share) };
}

function readWord(
  forms: readonly string[],
  { rarity, here }: { readonly rarity: Rarity; readonly here?: Neighbourhood },
): ReadWord {
  const [text = '', ...keys] = forms;
  const telling = keys[0] ?? text;
  const others = Math.max(0, (here?.bearing.get(telling) ?? 0) - THEMSELVES);
  const share = (others + NEIGHBOURS * 2 ** -bitsOf(telling, rarity)) / (2 * NEIGHBOURS);
  const bits = Math.max(0, -1 - Math.log2(share));
  return {
    text,
    keys,
    bits: forms.some((form) => here?.places.has(form) === true) ? Math.min(bits, PLACE_BITS) : bits,
  };
}

function compared(a: readonly ReadWord[] | undefined, b: readonly ReadWord[] | undefined): NameEvidence[] {
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return [];
  const met = metWords(a, b);
  const left = [
    ...a.filter((one) => !met.some((pair) => pair.one === one)),
    ...b.filter((other) => !met.some((pair) => pair.other === other)),
  ];
  const weight = [...a, ...b].reduce((sum, word) => sum + word.bits, 0);
  const shared = met.reduce((sum, { one, other, sure }) => sum + sure * (one.bits + other.bits), 0);
  const rarest = met.toSorted((x, y) => y.bits - x.bits)[0];
  return [
    {
      bits: met.reduce((sum, { bits }) => sum + bits, 0) - left.reduce((sum, word) => sum + against(word), 0),
      share: weight === 0 ? 0 : shared / weight,
      ...(rarest !== undefined && { word: rarest.one.text }),
    },
  ];
}

/** Pairs the words of two names, the surest and rarest first. */
function metWords(a: readonly ReadWord[], b: readonly ReadWord[]): Met[] {
  const all = a.flatMap((one) =>
    b.flatMap((other): Met[] => {
      const sure = sureness(one, other);
      return sure === 0 ? [] : [{ one, other, sure, bits: sure * Math.min(one.bits, other.bits) }];
    }),
  );
  const met: Met[] = [];
  for (const pair of all.toSorted((x, y) => y.bits - x.bits || y.sure - x.sure)) {
    if (met.every(({ one, other }) => one !== pair.one && other !== pair.other)) met.push(pair);
  }
  return met;
}

function against({ bits }: ReadWord): number {
  return Math.min(MOST_AGAINST, bits * UNMATCHED_SHARE);
}

function sureness(a: ReadWord, b: ReadWord): number {
  if (a.text === b.text) return SAME;
  const [one = '', other = ''] = [a.keys[0], b.keys[0]];
  if (one !== '' && one === other) return SOUNDS_SAME;
  if (a.keys.some((key) => b.keys.includes(key))) return MAY_SOUND_SAME;
  return distance(a.text, b.text) <= lettersAllowed(Math.min(a.text.length, b.text.length))
    ? A_LETTER_APART
    : 0;
}

/** None in short words, one from five letters on, two from eight. */
function lettersAllowed(length: number): number {
  if (length < 5) return 0;
  return length < 8 ? 1 : 2;
}
