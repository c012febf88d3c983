import type { Locale } from '#platform/text';
import type { Told } from './product.ts';

/** The text for a reader: Arabic for Arabic, else French; the other when hers is not written. */
export function told(text: Told, locale: Locale): string {
  const [first, second] = locale === 'ar' ? [text.ar, text.fr] : [text.fr, text.ar];
  return first === '' ? second : first;
}

/** The language a text is told in for a reader, for voices that read it aloud. */
export function toldIn(text: Told, locale: Locale): 'fr' | 'ar' {
  const isArabic = locale === 'ar' ? text.ar !== '' : text.fr === '';
  return isArabic ? 'ar' : 'fr';
}
