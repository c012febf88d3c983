export { foldName } from './fold-name.ts';
export { initialsOf } from './initials-of.ts';
export { writtenIn } from './written-in.ts';
export { westernDigits } from './western-digits.ts';
export { nameKey, nameWords } from './name-words.ts';
export { skeleton } from './skeleton.ts';
export { searchTerms, searchWords } from './search-words.ts';
export { findMending, vocabularyWords, weighedWords, wordQuery, type WordQuery } from './word-query.ts';
export { distinctiveWords, nameLikeness } from './name-likeness.ts';
export {
  directionOf,
  localePrefix,
  localised,
  LOCALES,
  parseLocale,
  splitLocale,
  type Direction,
  type Locale,
} from './locale.ts';
export { formatMoney, formatNumber, formatPercent } from './format-number.ts';
export { formatDay, formatInstant, formatMonth } from './format-day.ts';
export {
  hasMessage,
  say,
  useDictionary,
  type Dictionaries,
  type Dictionary,
  type Params,
  type PluralForms,
  type Say,
} from './say.ts';
export { createWords, type Words } from './create-words.ts';
