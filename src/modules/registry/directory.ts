import tradeWords from './trade-words.json' with { type: 'json' };
import { foldName, vocabularyWords, weighedWords } from '#platform/text';
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

/** The words of an entry with their weights, in the text form of a `tsvector`. */
export function directoryWords(entry: Indexed): string {
  return weighedWords({ ...searchedOf(entry), marks: [seatWord(entry.communeCode)] });
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
  return vocabularyWords(searchedOf(entry));
}

/** The order of the directory: by Latin name as people look it up, then by Arabic name. */
export function directorySortKey(entry: Pick<Indexed, 'nameFr' | 'nameAr'>): string {
  return foldName(entry.nameFr || entry.nameAr).slice(0, 80);
}

function searchedOf(entry: Indexed) {
  return { names: [entry.nameFr, entry.nameAr, entry.nameZgh], around: around(entry) };
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

function placeNames(communeCode: string): (string | undefined)[] {
  const commune = place(communeCode);
  const province = place(provinceCodeOf(communeCode));
  return [commune?.nameFr, commune?.nameAr, province?.nameFr, province?.nameAr];
}
