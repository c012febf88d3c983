import { craftSaid, told as textOf } from '#modules/market';
import { memberName } from '#modules/registry';
import { villageNamed } from '../making/village.ts';
import { placeName, provinceCodeOf } from '#platform/territory';
import type { Words } from '#platform/text';
import type { CertificateFacts } from './certificate.ts';

/** Who made something, as everybody may know: names by consent, and a number for the rest. */
export interface ShownMakers {
  readonly names: readonly { readonly nameLatin: string; readonly nameArabic?: string }[];
  readonly unnamed: number;
}

/** Who made it, in one line. */
export function makersLine({ t, locale }: Words, { names, unnamed }: ShownMakers): string {
  const comma = locale === 'ar' ? '، ' : ', ';
  const named = names.map((one) => memberName(locale, one));
  if (unnamed === 0) return named.join(comma);
  const key = named.length === 0 ? 'production.unnamed' : 'production.and-unnamed';
  return [named.join(comma), t(key, { count: unnamed })].filter((part) => part !== '').join(' ');
}

/** What a certificate says, fact by fact, in a language: the same on the page and on paper. */
export function certificateLines(
  words: Words,
  told: CertificateFacts,
  makers: ShownMakers | undefined,
): [string, string][] {
  const { t, locale, n } = words;
  const comma = locale === 'ar' ? '، ' : ', ';
  const { facts } = told;
  const size = [facts.lengthMillimetres, facts.widthMillimetres].flatMap((one) =>
    one === undefined ? [] : [n(one / 10)],
  );
  const who = makers ?? { names: [], unnamed: told.makers };
  const where = [
    villageNamed(locale, told.village, told.place),
    placeName(told.place, locale),
    placeName(provinceCodeOf(told.place), locale),
  ];
  const stamp = [facts.stampGrade, facts.stampNumber].filter(Boolean).join(' · ');
  const lines: [string, string | undefined][] = [
    [t('production.certificate.piece'), n(told.pieceNumber)],
    [t('production.certificate.seller'), textOf(told.seller, locale)],
    [t('production.village'), [...new Set(where)].join(comma)],
    [t('production.made-by'), makersLine(words, who)],
    [t('production.work-in-all'), t(`production.work.${told.unit}`, { count: told.tenths / 10 })],
    [t('production.threads'), told.threads.map((one) => t(`production.thread.${one}`)).join(comma)],
    [t('production.dyes'), told.dyes.map((one) => t(`production.dye.${one}`)).join(comma)],
    [t('market.fact.technique'), craftSaid(locale, 'technique', facts)],
    [
      t('market.fact.size'),
      size.length === 0 ? undefined : t('market.centimetres', { size: size.join(' × ') }),
    ],
    [
      t('market.fact.knots'),
      facts.knotsPerSquareDecimetre === undefined ? undefined : n(facts.knotsPerSquareDecimetre),
    ],
    [
      t('market.fact.weight'),
      facts.weightGrams === undefined ? undefined : t('market.grams', { count: facts.weightGrams }),
    ],
    [t('market.fact.stamp'), stamp === '' ? t('production.certificate.no-stamp') : stamp],
    [t('production.ended-on'), told.endedOn === undefined ? undefined : words.day(told.endedOn)],
  ];
  return lines.flatMap(([term, value]) => (value === undefined || value === '' ? [] : [[term, value]]));
}
