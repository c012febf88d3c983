import { isSkeleton, searchTerms, searchWords } from './search-words.ts';

/** Weights of a word in what is searched: in its name, sounding like it, of its kind, around it (place, trade). */
const IN_NAME = 'A';
const LIKE_NAME = 'B';
const OF_KIND = 'C';
const AROUND = 'D';
/** Longer searches are cut: nobody types more, and every term costs. */
const MOST_TERMS = 8;

/** What is searched: its names in any script, those of its kind, what is said around it, words nobody types. */
export interface Searched {
  readonly names: readonly (string | undefined)[];
  readonly kind?: readonly string[];
  readonly around: readonly (string | undefined)[];
  readonly marks?: readonly string[];
}

/** The words of what is searched with their weights, in the text form of a `tsvector`. */
export function weighedWords({ names, kind = [], around, marks = [] }: Searched): string {
  const weights = new Map<string, string>();
  for (const word of searchWords(...around)) weights.set(word, AROUND);
  for (const word of searchWords(...kind)) weights.set(word, OF_KIND);
  for (const word of searchWords(...names)) weights.set(word, isSkeleton(word) ? LIKE_NAME : IN_NAME);
  for (const mark of marks) weights.set(mark, AROUND);
  return [...weights].map(([word, weight]) => `${quoted(word)}:1${weight}`).join(' ');
}

/** Its written words, without the skeletons: the vocabulary on which misspelt searches are mended. */
export function vocabularyWords({ names, kind = [], around }: Searched): string[] {
  return searchWords(...names, ...kind, ...around).filter((word) => !isSkeleton(word) && word.length > 2);
}

/** A search as the database matches it, and its terms one by one, by which what matches is ranked. */
export interface WordQuery {
  readonly match: string;
  /** Any of the terms. Words have no places, and without them the database ranks no "all of these". */
  readonly any: string;
  readonly terms: readonly string[];
}

/**
 * A search in the form of a `tsquery`: every term must be met, by the word itself, a word that begins with
 * it, one that sounds like it or one of its mended spellings; with `terms: 'any'`, one of them is enough.
 * Undefined when nothing is left to look for.
 */
export function wordQuery(
  asked: string,
  {
    mended = new Map(),
    terms: wanted = 'all',
  }: {
    readonly mended?: ReadonlyMap<string, readonly string[]>;
    readonly terms?: 'all' | 'any';
  } = {},
): WordQuery | undefined {
  const terms = searchTerms(asked)
    .slice(0, MOST_TERMS)
    .map(([word = '', ...skeletons]) => {
      // A letter begins too many words to look for them all: the "n" of "Taddart n Oudrar" stands for itself.
      const begins = word.length > 1 ? `${quoted(word)}:*` : quoted(word);
      return `(${[begins, ...skeletons.map(quoted), ...(mended.get(word) ?? []).map(quoted)].join(' | ')})`;
    });
  const any = terms.join(' | ');
  return terms.length === 0 ? undefined : { match: wanted === 'all' ? terms.join(' & ') : any, any, terms };
}

/** Fewer results than this, and the words of a search are mended on the vocabulary. */
const FEW = 3;

/**
 * What matches, and the words that found it. First as written and as it sounds; when that finds few, with the
 * words mended on the vocabulary (`nearest`); when that finds none, with any of the words.
 */
export async function findMending<Matches extends { readonly count: number }>(
  q: string | undefined,
  find: (asked?: WordQuery) => Promise<Matches>,
  nearest: (asked: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>,
): Promise<Matches & { readonly asked?: WordQuery; readonly mended: boolean }> {
  const asked = wordQuery(q ?? '');
  const found = await find(asked);
  if (asked === undefined || found.count >= FEW) return { ...found, ...(asked && { asked }), mended: false };
  const mended = await nearest(askedWords(q ?? ''));
  for (const terms of ['all', 'any'] as const) {
    const wider = wordQuery(q ?? '', { mended, terms }) ?? asked;
    const more = await find(wider);
    if (more.count > 0) return { ...more, asked: wider, mended: true };
  }
  return { ...found, asked, mended: false };
}

/** The written words of a search: what a mending looks up in the vocabulary. */
function askedWords(asked: string): string[] {
  return searchTerms(asked)
    .slice(0, MOST_TERMS)
    .flatMap(([word]) => (word === undefined || word.length < 3 ? [] : [word]));
}

function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
