import { distance } from 'fastest-levenshtein';
import { foldName, skeleton } from '#platform/text';
import {
  type Commune,
  communesOf,
  covers,
  type Place,
  provincesOf,
  type Province,
  type Region,
  regions,
} from './place.ts';

/** A place a text may mean. `distance` counts letters of difference (0 when exact or when it only sounds the same). */
export interface Found<P extends Place = Place> {
  readonly place: P;
  readonly distance: number;
  readonly exact: boolean;
}

interface Name<P> {
  readonly place: P;
  readonly folded: string;
  readonly arabic: boolean;
}

interface Index<P extends Place> {
  readonly names: readonly Name<P>[];
  readonly byName: ReadonlyMap<string, readonly Name<P>[]>;
  readonly bySound: ReadonlyMap<string, readonly Name<P>[]>;
  readonly answers: Map<string, readonly Found<P>[]>;
}

/** What is written before the name of a place, in a list or an address. */
const LEVEL_WORDS = new RegExp(
  `^(?:(?:${[
    'province prefecture region commune municipalite cr cu ct wilaya arrondissement',
    'اقليم عماله جهه جماعه ولايه بلديه مقاطعه الجماعه القرويه الحضريه الترابيه',
    'rurale urbaine territoriale rural urban',
  ]
    .join(' ')
    .split(' ')
    .join('|')}) (?:(?:de la|de l|des|du|de|d|of) )?)+`,
);
/** Names in use that the census spells otherwise or has given up, by code. */
const ALSO_NAMED: readonly (readonly [string, readonly string[]])[] = [
  ['01.151', ['Chaouen', 'Chefchaouene', 'الشاون']],
  ['06.141', ['Casa', 'Dar El Beida', 'Dar el Baida', 'كازا']],
  ['07.191', ['Kelaa des Sraghna', 'Kelaat Sraghna', 'El Kelaa', 'القلعة']],
  ['07.211', ['Mogador']],
  ['08.201', ['Rachidia', 'Ksar es Souk', 'الراشيدية']],
  ['09.001', ['Agadir', 'Agadir Ida Outanane', 'أكادير']],
  ['02.411', ['Oujda', 'وجدة']],
  ['11.321', ['El Aaiun', 'Layoune']],
  ['11.221', ['Smara']],
  ['12.391', ['Dakhla', 'الداخلة']],
];
/** Answers kept; a list of the whole country names fewer. */
const MOST_ANSWERS = 20_000;
const MOST_FOUND = 12;

const COMMUNES = indexOf(communesOf());
const PROVINCES = indexOf(provincesOf());
const REGIONS = indexOf(regions());

/** The communes a text may name, in French or Arabic spelling, best first; several when the name is shared. */
export function findCommune(
  text: string,
  within: { readonly province?: string; readonly region?: string } = {},
): { readonly commune: Commune; readonly distance: number; readonly exact: boolean }[] {
  const reach = within.province ?? within.region ?? '';
  return findIn(COMMUNES, text, reach).map(({ place, ...rest }) => ({ commune: place, ...rest }));
}

/** The regions or provinces a text may name ("Province de Khénifra", «إقليم خنيفرة», "Taroudant"), best first. */
export function findPlace(text: string, level: 'region'): readonly Found<Region>[];
export function findPlace(text: string, level: 'province'): readonly Found<Province>[];
export function findPlace(text: string, level: 'region' | 'province'): readonly Found[] {
  return level === 'region' ? findIn(REGIONS, text, '') : findIn(PROVINCES, text, '');
}

function findIn<P extends Place>(index: Index<P>, text: string, reach: string): readonly Found<P>[] {
  const key = `${reach}|${text}`;
  const known = index.answers.get(key);
  if (known !== undefined) return known;
  const answer = search(index, placeKey(text), reach);
  if (index.answers.size >= MOST_ANSWERS) index.answers.clear();
  index.answers.set(key, answer);
  return answer;
}

function search<P extends Place>(index: Index<P>, asked: string, reach: string): readonly Found<P>[] {
  if (asked === '') return [];
  const inside = (name: Name<P>) => covers(reach, name.place.code);
  const exact = (index.byName.get(asked) ?? []).filter(inside);
  if (exact.length > 0)
    return found(
      exact.map((name) => [name, 0]),
      true,
    );
  const alike = (index.bySound.get(soundOf(asked)) ?? []).filter(inside);
  const near =
    alike.length > 0
      ? alike.map((name) => [name, letters(name, asked)] as const)
      : close(index, asked, inside);
  return found(near, false);
}

function close<P extends Place>(index: Index<P>, asked: string, inside: (name: Name<P>) => boolean) {
  const most = tolerance(asked);
  const arabic = isArabic(asked);
  const near: (readonly [Name<P>, number])[] = [];
  if (most === 0) return near;
  for (const name of index.names) {
    if (name.arabic !== arabic || Math.abs(name.folded.length - asked.length) > most || !inside(name))
      continue;
    const away = distance(name.folded, asked);
    if (away <= most) near.push([name, away]);
  }
  return near;
}

/** One entry a place, its nearest name; then by distance, then the most peopled first. */
function found<P extends Place>(
  names: readonly (readonly [Name<P>, number])[],
  exact: boolean,
): readonly Found<P>[] {
  const best = new Map<string, Found<P>>();
  for (const [name, away] of names) {
    const known = best.get(name.place.code);
    if (known === undefined || away < known.distance)
      best.set(name.place.code, { place: name.place, distance: away, exact });
  }
  return [...best.values()]
    .sort((a, b) => a.distance - b.distance || b.place.population - a.place.population)
    .slice(0, MOST_FOUND);
}

/** How many letters may differ in a word of this length: a short name changed is another name. */
function tolerance(asked: string): number {
  if (asked.length <= 3) return 0;
  return asked.length <= 6 ? 1 : 2;
}

function letters<P>(name: Name<P>, asked: string): number {
  return name.arabic === isArabic(asked) ? distance(name.folded, asked) : 0;
}

function indexOf<P extends Place>(places: readonly P[]): Index<P> {
  const also = new Map(ALSO_NAMED);
  const names = places.flatMap((place) => {
    const spellings = [
      place.nameFr,
      place.nameAr,
      place.nameZgh,
      place.nameEn,
      ...(also.get(place.code) ?? []),
    ];
    const folded = new Set(spellings.flatMap((name) => (name === undefined ? [] : [placeKey(name)])));
    return [...folded].map((name) => ({ place, folded: name, arabic: isArabic(name) }));
  });
  const byName = Map.groupBy(names, (name) => name.folded);
  return { names, byName, bySound: Map.groupBy(names, (name) => soundOf(name.folded)), answers: new Map() };
}

/** The name alone, folded, without the word for its level. */
function placeKey(text: string): string {
  const folded = foldName(text);
  return folded.replace(LEVEL_WORDS, '') || folded;
}

function soundOf(folded: string): string {
  return folded.split(' ').map(skeleton).join(' ');
}

function isArabic(text: string): boolean {
  return /[\u0600-\u06ff]/.test(text);
}
