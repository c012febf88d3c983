/** The languages of the interface; the first is the one whose addresses carry no prefix. */
export const LOCALES = ['fr', 'ar', 'zgh', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

export type Direction = 'ltr' | 'rtl';

const LOCALE_START = /^\/(ar|zgh|en)(?=\/|$|\?|#)/;

/** The language a text names, or undefined. */
export function parseLocale(text: string | undefined): Locale | undefined {
  return LOCALES.find((locale) => locale === text);
}

export function directionOf(locale: Locale): Direction {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/** What stands before every path in a language: nothing in French, `/ar`, `/zgh`, `/en`. */
export function localePrefix(locale: Locale): '' | '/ar' | '/zgh' | '/en' {
  return locale === 'fr' ? '' : `/${locale}`;
}

/**
 * A path of the site in a language, whatever language it was in. Other addresses (https:, #…) stay as they
 * are.
 */
export function localised(path: string, locale: Locale): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  const bare = splitLocale(path).path;
  const prefix = localePrefix(locale);
  return prefix === '' ? bare : prefix + bare.replace(/^\/(?=$|\?|#)/, '');
}

/** The language a pathname is in, and the path without it (always starting with a slash). */
export function splitLocale(pathname: string): { readonly locale: Locale; readonly path: string } {
  const locale = parseLocale(LOCALE_START.exec(pathname)?.[1]);
  if (locale === undefined) return { locale: 'fr', path: pathname };
  const path = pathname.slice(localePrefix(locale).length);
  return { locale, path: path.startsWith('/') ? path : `/${path}` };
}
