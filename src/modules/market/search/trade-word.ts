import { foldName, skeleton } from '#platform/text';
import groups from './trade-words.json' with { type: 'json' };

/** Each word of the trade with the others people use for the same thing: «ليمون» and `oranger` in Morocco. */
const OTHERS = new Map<string, ReadonlySet<string>>();
for (const group of groups) {
  for (const word of group.map(foldName)) OTHERS.set(word, new Set([...(OTHERS.get(word) ?? []), ...group]));
}

/** «ال», with «و», «ب», «ل» before it or without: the word under it is the one people look for. */
const JOINED = /^[\u0648\u0628\u0644]?\u0627\u0644(?=.{2})|^\u0644\u0644(?=.{2})/;

/**
 * The other words of the trade for those written: materials, plants, colours, uses, in the languages of the
 * market. One of those that sound alike is enough: `souf` is found by «صوف».
 */
export function tradeWords(written: readonly (string | undefined)[]): string[] {
  const words = written.flatMap((text) => (text === undefined ? [] : foldName(text).split(' ')));
  const found = words.flatMap((word) => [
    ...(OTHERS.get(word) ?? OTHERS.get(word.replace(JOINED, '')) ?? []),
  ]);
  return [...new Map(found.map((word) => [skeleton(word), word])).values()];
}
