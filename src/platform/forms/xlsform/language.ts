import type { Locale } from '#platform/text';

/** How forms name the four languages: by code, in themselves, in French and in English. */
const NAMES: Readonly<Record<string, Locale>> = {
  fr: 'fr',
  fra: 'fr',
  french: 'fr',
  francais: 'fr',
  français: 'fr',
  ar: 'ar',
  ara: 'ar',
  ary: 'ar',
  arabic: 'ar',
  arabe: 'ar',
  darija: 'ar',
  العربية: 'ar',
  الدارجة: 'ar',
  zgh: 'zgh',
  ber: 'zgh',
  shi: 'zgh',
  tzm: 'zgh',
  rif: 'zgh',
  tamazight: 'zgh',
  amazigh: 'zgh',
  amazighe: 'zgh',
  tachelhit: 'zgh',
  ⵜⴰⵎⴰⵣⵉⵖⵜ: 'zgh',
  en: 'en',
  eng: 'en',
  english: 'en',
  anglais: 'en',
};

/** The language a column names: `French`, `français (fr)`, `ar`; undefined for others. */
export function languageOf(name: string): Locale | undefined {
  const code = /\(([\w-]+)\)\s*$/.exec(name)?.[1];
  const plain = name
    .replace(/\(.*\)/, '')
    .trim()
    .toLowerCase();
  return NAMES[code?.toLowerCase().split('-')[0] ?? ''] ?? NAMES[plain];
}

/** The language of a text that does not say it, by its letters. */
export function languageByLetters(text: string, otherwise: Locale): Locale {
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  return /\p{Script=Tifinagh}/u.test(text) ? 'zgh' : otherwise;
}
