import { formatNumber } from './format-number.ts';
import { LOCALES, type Locale } from './locale.ts';

/**
 * The forms of a counted message, by the plural categories of CLDR; `other` answers for those not written.
 */
export interface PluralForms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** Messages by key; those counted have forms, chosen by `{count}`. */
export type Dictionary = Readonly<Record<string, string | PluralForms>>;

export type Dictionaries = Readonly<Record<Locale, Dictionary>>;

/** What fills the placeholders of a message. Numbers are formatted. */
export type Params = Readonly<Record<string, string | number>>;

/** Says a message in one language. */
export type Say = (key: string, params?: Params) => string;

const EMPTY: Dictionaries = { fr: {}, ar: {}, zgh: {}, en: {} };
const PLACEHOLDER = /\{(\w+)\}/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Tamazight is not known to ICU, which would silently count it as English: it counts as French. */
const RULES: Readonly<Record<Locale, Intl.PluralRules>> = {
  fr: new Intl.PluralRules('fr'),
  ar: new Intl.PluralRules('ar'),
  zgh: new Intl.PluralRules('fr'),
  en: new Intl.PluralRules('en'),
};
const SAYERS: Readonly<Record<Locale, Say>> = {
  fr: (key, params) => message('fr', key, params),
  ar: (key, params) => message('ar', key, params),
  zgh: (key, params) => message('zgh', key, params),
  en: (key, params) => message('en', key, params),
};
let dictionaries: Dictionaries = EMPTY;

/**
 * The messages in a language. A missing key or value throws, but in a production build shows French, then
 * the key.
 */
export function say(locale: Locale): Say {
  return SAYERS[locale];
}

/** Gives the composed messages of every module, once at start. */
export function useDictionary(composed: Dictionaries): void {
  dictionaries = composed;
}

/** Whether a language has a message; for the few keys made from data (codes of refusals, of sectors). */
export function hasMessage(locale: Locale, key: string): boolean {
  return Object.hasOwn(dictionaries[locale], key);
}

function message(locale: Locale, key: string, params: Params = {}): string {
  const found = hasMessage(locale, key) ? dictionaries[locale][key] : missing(locale, key);
  const text = typeof found === 'object' ? formOf(found, locale, params) : (found ?? key);
  if (!text.includes('{')) return text;
  return text.replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = params[name];
    return value === undefined ? complain(`no value for ${placeholder} of ${key}`, '') : shown(value, locale);
  });
}

function missing(locale: Locale, key: string): string | PluralForms {
  const elsewhere = LOCALES.find((other) => hasMessage(other, key));
  const instead = elsewhere === undefined ? key : (dictionaries[elsewhere][key] ?? key);
  return complain(`no message ${key} in ${locale}`, instead);
}

function formOf(forms: PluralForms, locale: Locale, params: Params): string {
  const count = Number(params['count']);
  return forms[RULES[locale].select(count)] ?? forms.other;
}

/**
 * A value in its sentence, isolated (U+2068 … U+2069) where its direction could disturb that of the words
 * around.
 */
function shown(value: string | number, locale: Locale): string {
  const text = typeof value === 'number' ? formatNumber(value, locale) : value;
  return locale === 'ar' || RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

function complain<T>(what: string, instead: T): T {
  if (import.meta.env?.PROD !== true) throw new Error(what);
  return instead;
}
