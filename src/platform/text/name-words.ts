import { foldName } from './fold-name.ts';

/**
 * Words that say what an organisation is in law, and the small words of the languages: no name rests on
 * them.
 */
const LEGAL_AND_SMALL = [
  'coopérative coopératives coop cooperative cooperatives société ste sociéte union unions groupement gie',
  'fédération federation association sarl sca',
  'de du des d la le les l et aux au en pour the of and for',
  'تعاونية التعاونية تعاونيات التعاونيات شركة الشركة اتحاد الاتحاد إتحاد مجموعة جمعية الجمعية فيدرالية',
  'ذات النفع الاقتصادي في من و',
  'ⵜⴰⵎⵢⴰⵡⴰⵙⵜ ⵜⴰⵏⵎⵢⴰⵡⴰⵙⵜ ⵜⴰⵎⵙⵎⵓⵏⵜ ⵜⴰⵎⵔⴰⵡⵜ ⵏ ⴷ',
];
const UNNAMING = new Set(LEGAL_AND_SMALL.flatMap((line) => foldName(line).split(' ')));
const ARTICLES = new Set(['al', 'el', 'l', 'ال']);
/** An article that took the sound of the word after it: "Es-Semara", "Ed-Dahab", "Ech-Chaouia". */
const ASSIMILATED = /^[ae](ch|sh|[tdrzsnl])$/;

/**
 * The folded words that name something: articles standing apart, legal forms (coopérative, société,
 * تعاونية, union…) and small words are left out. When nothing else is left, every word is kept.
 */
export function nameWords(text: string): string[] {
  const words = foldName(text).split(' ').filter(Boolean);
  const naming = words.filter((word, at) => !UNNAMING.has(word) && !isArticle(word, words[at + 1]));
  return naming.length > 0 ? servantsJoined(naming) : words;
}

/**
 * The naming words in order, joined: two names with one key are written the same but for accents and legal
 * form.
 */
export function nameKey(text: string): string {
  return nameWords(text).join(' ');
}

function isArticle(word: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  if (ARTICLES.has(word)) return true;
  const sound = ASSIMILATED.exec(word)?.[1];
  return sound !== undefined && next.startsWith(sound);
}

/** «عبد القادر» and "Abd El Kader" are one word, as "Abdelkader" is. */
function servantsJoined(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before === 'abd' || (before === 'عبد' && word.startsWith('ال')))
      joined[joined.length - 1] = before + word;
    else joined.push(word);
  }
  return joined;
}
