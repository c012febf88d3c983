import { communesOf, placeName, provinceCodeOf } from '#platform/territory';
import { foldName, writtenIn, type Locale } from '#platform/text';

/**
 * The name of a village as somebody reads it: where it is that of its commune, or of another of the
 * province, in her language; as its people write it otherwise.
 */
export function villageNamed(locale: Locale, village: string, communeCode: string): string {
  return known(locale, village, communeCode) ?? village;
}

/**
 * The same where it stands alone: of a village nobody but its people names, the commune is said beside
 * it when her letters are not those it was written in.
 */
export function villageSaid(locale: Locale, village: string, communeCode: string): string {
  const script = locale === 'en' ? 'fr' : locale;
  const named = known(locale, village, communeCode);
  if (named !== undefined || village === '' || writtenIn(village) === script) return named ?? village;
  return `${placeName(communeCode, locale)} (${village})`;
}

function known(locale: Locale, village: string, communeCode: string): string | undefined {
  const name = foldName(village);
  const isNamed = (code: string) =>
    (['fr', 'ar'] as const).some((one) => foldName(placeName(code, one)) === name);
  const near = communesOf(provinceCodeOf(communeCode)).map(({ code }) => code);
  const found = name === '' ? undefined : [communeCode, ...near].find(isNamed);
  return found === undefined ? undefined : placeName(found, locale);
}
