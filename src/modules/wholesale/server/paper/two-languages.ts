import { say, type Say } from '#platform/text';

/** Papers that travel say each word in French and in a second language. */
export const SECOND_LANGUAGES = ['ar', 'en'] as const;
export type SecondLanguage = (typeof SECOND_LANGUAGES)[number];

/** Says a message in both, one after the other, each in its own direction. */
export function twoLanguages(second: SecondLanguage): Say {
  const [one, other] = [say('fr'), say(second)];
  return (key, params) => `${one(key, params)} / \u2068${other(key, params)}\u2069`;
}
