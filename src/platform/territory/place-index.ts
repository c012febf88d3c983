import { foldName, nameWords, skeleton } from '#platform/text';
import type { Place } from './place.ts';

/** One spelling of a place's name. */
export interface Spelling<P> {
  readonly place: P;
  readonly folded: string;
  readonly script: Script;
  /** The letters it holds, as `lettersOf` sums them up. */
  readonly letters: number;
}

export type Script = 'latin' | 'arabic' | 'tifinagh';

/** Every spelling of the places of a level, by name, by sound, by length and by code. */
export interface PlaceIndex<P extends Place> {
  readonly byName: ReadonlyMap<string, readonly Spelling<P>[]>;
  readonly bySound: ReadonlyMap<string, readonly Spelling<P>[]>;
  readonly byLength: ReadonlyMap<number, readonly Spelling<P>[]>;
  readonly byCode: ReadonlyMap<string, readonly Spelling<P>[]>;
}

/** What is written before the name of a place, in a list or an address, folded. */
const LEVEL_WORDS = [
  'province prefecture region commune municipalite cr cu ct wilaya arrondissement centre ville',
  'rurale urbaine territoriale rural urban',
  'اقليم عماله جهه جماعه ولايه بلديه مقاطعه مدينه القرويه الحضريه الترابيه الجماعه',
];
const BEFORE_NAME = new RegExp(
  `^(?:(?:${LEVEL_WORDS.join(' ').replaceAll(' ', '|')}) (?:(?:de la|de l|des|du|de|d|of) )?)+`,
);
const ARTICLE = /^l (?=.)/;
const AFTER_NAME = / (?:province|prefecture|region)$/;
/** Names in use that the census spells otherwise, or that it replaced, by code. */
const ALSO_NAMED = new Map<string, readonly string[]>([
  ['01.151', ['Chaouen', 'Chaouene', 'الشاون']],
  ['01.151.01.01', ['Chaouen', 'Chaouene', 'الشاون']],
  ['01.511.01.0', ['Tangier', 'Tanja']],
  ['03.231.01.0', ['Fez']],
  ['06.141', ['Casa', 'Dar El Beida']],
  ['06.141.01.0', ['Casa', 'Dar El Beida', 'كازا']],
  ['07.191', ['Kelaa des Sraghna', 'Kelaat Sraghna', 'El Kelaa']],
  ['07.191.01.03', ['El Kelaa des Sraghna', 'Kelaa des Sraghna', 'El Kelaa']],
  ['07.211', ['Mogador']],
  ['07.211.01.05', ['Mogador']],
  ['07.351.01.0', ['Marrakesh']],
  ['08.201', ['Rachidia', 'Ksar es Souk', 'الراشيدية']],
  ['08.201.01.05', ['Rachidia', 'Ksar es Souk', 'الراشيدية']],
  ['09.001', ['أكادير']],
  ['09.163', ['شتوكة']],
  ['09.273', ['إنزكان']],
  ['11.221', ['Smara']],
  ['11.221.01.01', ['Smara']],
  ['11.321', ['El Aaiun']],
  ['11.321.01.03', ['El Aaiun']],
  ['12.391', ['Dakhla', 'الداخلة']],
]);

/** The index of the places of one level. */
export function placeIndex<P extends Place>(places: readonly P[]): PlaceIndex<P> {
  const spellings = places.flatMap((place) =>
    spellingsOf(place).map((folded) => ({
      place,
      folded,
      script: scriptOf(folded),
      letters: lettersOf(folded),
    })),
  );
  return {
    byName: Map.groupBy(spellings, (spelling) => spelling.folded),
    bySound: Map.groupBy(spellings, (spelling) => soundOf(spelling.folded)),
    byLength: Map.groupBy(spellings, (spelling) => spelling.folded.length),
    byCode: Map.groupBy(spellings, (spelling) => spelling.place.code),
  };
}

/** The name alone, folded, without the words for its level. */
export function bareName(text: string): string {
  const folded = foldName(text);
  return folded.replace(BEFORE_NAME, '').replace(ARTICLE, '').replace(AFTER_NAME, '') || folded;
}

/** How a folded name sounds, in any script. */
export function soundOf(folded: string): string {
  return nameWords(folded).map(skeleton).join(' ');
}

export function scriptOf(text: string): Script {
  if (/[\u0600-\u06ff]/.test(text)) return 'arabic';
  return /[\u2d30-\u2d7f]/.test(text) ? 'tifinagh' : 'latin';
}

/** The set of the letters of a text in 32 bits: some letters share one. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

/** At least so many letters are in one of two texts only. */
export function lettersApart(one: number, other: number): number {
  let apart = 0;
  for (let left = one ^ other; left !== 0; left &= left - 1) apart += 1;
  return apart;
}

function spellingsOf(place: Place): string[] {
  const names = [
    place.nameFr,
    place.nameAr,
    place.nameZgh,
    place.nameEn,
    ...(ALSO_NAMED.get(place.code) ?? []),
  ];
  const folded = names.flatMap((name) => (name === undefined ? [] : [bareName(name)]));
  return [...new Set([...folded, ...partsOf(place)])].filter(Boolean);
}

/** A region or province named after several towns goes by each: "Agadir" for Agadir-Ida-Ou-Tanane. */
function partsOf(place: Place): string[] {
  if (place.level === 'commune') return [];
  const parts = [...place.nameFr.split('-'), ...place.nameAr.split(' - ')].map(bareName);
  return parts.filter((part) => part.length > 3 && !/ (ed|des)$/.test(part));
}
