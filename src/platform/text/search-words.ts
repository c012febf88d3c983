import { nameWords } from './name-words.ts';
import { skeletons } from './skeleton.ts';

/** Before a skeleton, so that it never meets a written word: folding leaves no such sign in a word. */
const SKELETON_MARK = '~';

/**
 * Everything to index for names in any script: folded words, and the marked skeletons of each. No word
 * twice.
 */
export function searchWords(...names: readonly (string | undefined)[]): string[] {
  const words = names.flatMap((name) => (name === undefined ? [] : nameWords(name)));
  return [...new Set(words.flatMap(formsOf))];
}

/**
 * What to look for, word by word: a name answers when, for every word of the query, it has one of its forms.
 * The first form is the word as written (folded), the others sound like it.
 */
export function searchTerms(query: string): string[][] {
  return nameWords(query).map(formsOf);
}

/** Whether one of the words of `searchWords` is a sound rather than a written word. */
export function isSkeleton(word: string): boolean {
  return word.startsWith(SKELETON_MARK);
}

function formsOf(word: string): string[] {
  return [word, ...skeletons(word).map((key) => SKELETON_MARK + key)];
}
