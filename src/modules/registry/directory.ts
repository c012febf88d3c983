import tradeWords from './trade-words.json' with { type: 'json' };
import { foldName, isSkeleton, searchTerms, searchWords } from '#platform/text';
import { place, provinceCodeOf } from '#platform/territory';

/** What the search knows of an entry, beside its names. */
export interface Indexed {
  readonly nameFr: string;
  readonly nameAr: string;
  readonly nameZgh?: string;
  readonly communeCode: string;
  readonly sector: string;
  readonly activity?: string;
}

/** Weights of a word in an entry: in its name, sounding like its name, in its place or trade. */
const IN_NAME = 'A';
const LIKE_NAME = 'B';
const AROUND = 'D';

/** The words of an entry with their weights, in the text form of a `tsvector`. */
export function directoryWords(entry: Indexed): string {
  const weights = new Map<string, string>();
  for (const word of searchWords(...around(entry))) weights.set(word, AROUND);
  for (const word of searchWords(entry.nameFr, entry.nameAr, entry.nameZgh)) {
    weights.set(word, isSkeleton(word) ? LIKE_NAME : IN_NAME);
  }
  weights.set(seatWord(entry.communeCode), AROUND);
  return [...weights].map(([word, weight]) => `${quoted(word)}:1${weight}`).join(' ');
}

/**
 * A word that all entries of a commune bear and nobody can type: with it, neighbours are found by the index
 * of words.
 */
export function seatWord(communeCode: string): string {
  return `@${communeCode}`;
}

/**
 * The written words of an entry, without the skeletons: the vocabulary on which misspelt searches are mended.
 */
export function vocabularyOf(entry: Indexed): string[] {
  const words = searchWords(entry.nameFr, entry.nameAr, entry.nameZgh, ...around(entry));
  return words.filter((word) => !isSkeleton(word) && word.length > 2);
}

/** The order of the directory: by Latin name as people look it up, then by Arabic name. */
export function directorySortKey(entry: Pick<Indexed, 'nameFr' | 'nameAr'>): string {
  return foldName(entry.nameFr || entry.nameAr).slice(0, 80);
}

/** A search as the database matches it, and its terms one by one, by which what matches is ranked. */
export interface DirectoryQuery {
  readonly match: string;
  readonly terms: readonly string[];
}

/**
 * A search in the form of a `tsquery`: every term must be met, by the word itself, a word that begins with
 * it, one that sounds like it or one of its mended spellings; with `terms: 'any'`, one of them is enough.
 * Undefined when nothing is left to look for.
 */
export function directoryQuery(
  asked: string,
  {
    mended = new Map(),
    terms: wanted = 'all',
  }: {
    readonly mended?: ReadonlyMap<string, readonly string[]>;
    readonly terms?: 'all' | 'any';
  } = {},
): DirectoryQuery | undefined {
  const terms = searchTerms(asked)
    .slice(0, MOST_TERMS)
    .map(([word = '', ...skeletons]) => {
      // A letter begins too many words to look for them all: the "n" of "Taddart n Oudrar" stands for itself.
      const begins = word.length > 1 ? `${quoted(word)}:*` : quoted(word);
      return `(${[begins, ...skeletons.map(quoted), ...(mended.get(word) ?? []).map(quoted)].join(' | ')})`;
    });
  return terms.length === 0 ? undefined : { match: terms.join(wanted === 'all' ? ' & ' : ' | '), terms };
}

/** The written words of a search: what a mending looks up in the vocabulary. */
export function askedWords(asked: string): string[] {
  return searchTerms(asked)
    .slice(0, MOST_TERMS)
    .flatMap(([word]) => (word === undefined || word.length < 3 ? [] : [word]));
}

/** What is known of an entry beside its names: its trade, in the words of each language, and its place. */
function around(entry: Indexed): (string | undefined)[] {
  const trade = `${entry.activity ?? ''} ${entry.sector.replaceAll('-', ' ')}`;
  const synonyms = foldName(trade)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => TRADE_WORDS.get(word) ?? []);
  return [trade, ...synonyms, ...placeNames(entry.communeCode)];
}

/** Words of a trade in French, and what people of other languages type for it. */
const TRADE_WORDS = new Map<string, readonly string[]>(Object.entries(tradeWords));

/** Longer searches are cut: nobody types more, and every term costs. */
const MOST_TERMS = 8;

function placeNames(communeCode: string): (string | undefined)[] {
  const commune = place(communeCode);
  const province = place(provinceCodeOf(communeCode));
  return [commune?.nameFr, commune?.nameAr, province?.nameFr, province?.nameAr];
}

function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
