import type { VocabularyName } from './emblem-palettes.ts';

/** The vocabulary of a place (region, province or commune code): the province's own, or its region's. */
export function emblemVocabulary(place: string): VocabularyName {
  const [region = '', province = ''] = place.split('.');
  return PROVINCES.get(`${region}.${province}`) ?? REGIONS.get(region) ?? 'zayane';
}

const REGIONS = new Map<string, VocabularyName>([
  ['01', 'jbala'],
  ['02', 'oriental'],
  ['03', 'ouarain'],
  ['04', 'rabat'],
  ['05', 'zayane'],
  ['06', 'plains'],
  ['07', 'haouz'],
  ['08', 'taznakht'],
  ['09', 'souss'],
  ['10', 'sahara'],
  ['11', 'sahara'],
  ['12', 'sahara'],
]);

/** Provinces that weave as their neighbours do and not as their region. */
const PROVINCES = new Map<string, VocabularyName>([
  ['03.271', 'zayane'], // Ifrane: Beni M'Guild
  ['04.291', 'zayane'], // Khémisset: Zemmour, red grounds too
  ['05.081', 'azilal'],
  ['08.363', 'zayane'], // Midelt: Beni M'Guild, Aït Ayache
]);
