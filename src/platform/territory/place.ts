import type { Locale } from '#platform/text';
import rows from './places.json' with { type: 'json' };

export type PlaceLevel = 'country' | 'region' | 'province' | 'commune';

export type Milieu = 'rural' | 'urban';

/**
 * A place of Morocco as the statistics office (HCP) codes it: '05', '05.301', '05.301.01.09'. Census of
 * 2024.
 */
export interface Place {
  readonly code: string;
  readonly level: Exclude<PlaceLevel, 'country'>;
  readonly parent?: string;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly nameZgh?: string;
  readonly nameEn?: string;
  /** The kind of a commune; for a region or a province, where most of its people live. */
  readonly milieu: Milieu;
  /** Degrees east and north, of a point inside. */
  readonly lon: number;
  readonly lat: number;
  readonly population: number;
}

export interface Region extends Place {
  readonly level: 'region';
}

export interface Province extends Place {
  readonly level: 'province';
  readonly parent: string;
  readonly kind: 'province' | 'prefecture';
}

export interface Commune extends Place {
  readonly level: 'commune';
  readonly parent: string;
}

type Row = readonly (string | number)[];

const COUNTRY: Readonly<Record<Locale, string>> = { fr: 'Maroc', ar: 'المغرب', zgh: 'ⵍⵎⵖⵔⵉⴱ', en: 'Morocco' };
const REGIONS: readonly Region[] = rows.wide.filter((row) => row[5] === 'region').map(regionOf);
const PROVINCES: readonly Province[] = rows.wide.filter((row) => row[5] !== 'region').map(provinceOf);
const COMMUNES: readonly Commune[] = rows.communes.map(communeOf);
const BY_CODE = new Map<string, Region | Province | Commune>(
  [...REGIONS, ...PROVINCES, ...COMMUNES].map((one) => [one.code, one] as const),
);
const PROVINCES_OF = Map.groupBy(PROVINCES, (province) => province.parent);
const COMMUNES_OF = Map.groupBy(COMMUNES, (commune) => commune.parent);

/** The place of a code, or undefined when there is none. */
export function place(code: string): Region | Province | Commune | undefined {
  return BY_CODE.get(code);
}

/** The twelve regions, by code. */
export function regions(): readonly Region[] {
  return REGIONS;
}

/** The provinces and prefectures of a region; all seventy-five when none is named. */
export function provincesOf(regionCode?: string): readonly Province[] {
  return regionCode === undefined ? PROVINCES : (PROVINCES_OF.get(regionCode) ?? []);
}

/** The communes of a province; all of them when none is named. */
export function communesOf(provinceCode?: string): readonly Commune[] {
  return provinceCode === undefined ? COMMUNES : (COMMUNES_OF.get(provinceCode) ?? []);
}

/** The region a code lies in, itself included: '05' for '05.301.01.09'. */
export function regionCodeOf(code: string): string {
  return code.split('.', 1).join('');
}

/** The province of a commune's code: '05.301' for '05.301.01.09'. Throws on the code of a region. */
export function provinceCodeOf(communeCode: string): string {
  const [region, province] = communeCode.split('.');
  if (province === undefined) throw new Error(`no province in the code ${communeCode.slice(0, 12)}`);
  return `${region}.${province}`;
}

/** Whether a reach takes in a code, segment by segment: '' takes in all, '06' takes in '06.385.01.02'. */
export function covers(reach: string, code: string): boolean {
  return reach === '' || code === reach || code.startsWith(`${reach}.`);
}

/** The level a code is written at; '' is the country. It need not be the code of a real place. */
export function levelOf(code: string): PlaceLevel {
  if (code === '') return 'country';
  const segments = code.split('.').length;
  if (segments === 1) return 'region';
  return segments === 2 ? 'province' : 'commune';
}

/**
 * The name of a place ('' is Morocco). Names missing in Tamazight or English are given in French, unknown
 * codes as they are.
 */
export function placeName(code: string, locale: Locale): string {
  if (code === '') return COUNTRY[locale];
  const found = BY_CODE.get(code);
  if (found === undefined) return code;
  if (locale === 'ar') return found.nameAr;
  return (locale === 'zgh' ? found.nameZgh : locale === 'en' ? found.nameEn : undefined) ?? found.nameFr;
}

/** Whether a commune is rural or urban (municipality). Throws on a code that is no commune. */
export function milieuOf(communeCode: string): Milieu {
  const found = BY_CODE.get(communeCode);
  if (found?.level !== 'commune') throw new Error(`not a commune: ${communeCode.slice(0, 16)}`);
  return found.milieu;
}

function regionOf(row: Row): Region {
  return { ...widePlace(row), level: 'region' };
}

function provinceOf(row: Row): Province {
  const wide = widePlace(row);
  const kind = row[5] === 'prefecture' ? 'prefecture' : 'province';
  return { ...wide, level: 'province', parent: regionCodeOf(wide.code), kind };
}

function widePlace([code, nameFr, nameAr, nameZgh, nameEn, , milieu, lon, lat, population]: Row) {
  return {
    ...named([code, nameFr, nameAr]),
    ...(nameZgh !== '' && { nameZgh: String(nameZgh) }),
    ...(nameEn !== '' && { nameEn: String(nameEn) }),
    ...placed([milieu, lon, lat, population]),
  };
}

function communeOf([code, nameFr, nameAr, ...rest]: Row): Commune {
  const name = named([code, nameFr, nameAr]);
  return { ...name, level: 'commune', parent: provinceCodeOf(name.code), ...placed(rest) };
}

function named([code, nameFr, nameAr]: readonly (string | number | undefined)[]) {
  return { code: String(code), nameFr: String(nameFr), nameAr: String(nameAr) };
}

function placed([milieu, lon, lat, population]: readonly (string | number | undefined)[]) {
  const kind: Milieu = milieu === 'u' ? 'urban' : 'rural';
  return { milieu: kind, lon: Number(lon), lat: Number(lat), population: Number(population) };
}
