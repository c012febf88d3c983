import { LOCALES, useDictionary, type Dictionary } from '#platform/text';
import { messages } from '../messages/index.ts';

/** Lets tests of files say the words of this module; those of others stay keys. */
export function useWordsOfFunding(): void {
  const [fr, ar, zgh, en] = LOCALES.map((locale): Dictionary => Object.assign({}, ...messages[locale]));
  useDictionary({ fr: fr ?? {}, ar: ar ?? {}, zgh: zgh ?? {}, en: en ?? {} });
}
