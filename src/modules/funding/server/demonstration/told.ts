/** Where the facts of the demonstration come from, as pages show it. */
export const SOURCES = {
  hespress: 'Hespress, 2025, réponse du secrétaire d’État à une question écrite',
  mapKhemisset: 'MAP, Khémisset, 5 juillet 2024',
  edition: 'mapexpress.ma, août 2024 (414 projets, 19,2 MDH)',
  contests: 'La Vie éco 2023 ; Hibapress 2024 ; Le360 2025',
  flower: 'Projet FLOWER (COSPE, ES.Maroc.org)',
} as const;

/** Moazara: projects by edition, with the total granted where a source tells it, in dirhams. */
export const MOAZARA = [
  { edition: '2020', projects: 42, granted: 2_000_000, day: '2020-12-31' },
  { edition: '2021', projects: 135, granted: 6_000_000, day: '2021-12-31' },
  { edition: '2022-2023', projects: 237, granted: 11_200_000, day: '2023-12-31' },
  { edition: '2024', projects: 163, granted: undefined, day: '2024-12-01' },
] as const;

/** Of 577 projects, 60 % are led by women and 50 % lie in the country. */
export const MOAZARA_CELLS = [
  { ledByWomen: true, milieu: 'rural', count: 173 },
  { ledByWomen: true, milieu: 'urban', count: 173 },
  { ledByWomen: false, milieu: 'rural', count: 116 },
  { ledByWomen: false, milieu: 'urban', count: 115 },
] as const;

/** The two contests: winners of editions that a source counts, 50,000 dirhams each. */
export const CONTESTS = [
  {
    programme: 'lalla-al-moutaaouina',
    name: 'Prix Lalla Al Moutaâouina',
    edition: '2023',
    winners: 31,
    women: true,
  },
  {
    programme: 'lalla-al-moutaaouina',
    name: 'Prix Lalla Al Moutaâouina',
    edition: '2024',
    winners: 29,
    women: true,
  },
  {
    programme: 'generation-solidaire',
    name: 'Prix Génération Solidaire',
    edition: '2025',
    winners: 28,
    women: false,
  },
] as const;

/** What three cooperatives of Khémisset received in the second phase of INDH, in dirhams. */
export const KHEMISSET_PHASE_2 = [
  { name: 'Coopérative Al Oussra', amount: 210_000, day: '2013-12-31' },
  { name: 'Coopérative Safaa, Élégance et créativité', amount: 105_000, day: '2017-12-31' },
  { name: 'Coopérative Union pour la menuiserie technique productive', amount: 105_000, day: '2015-12-31' },
] as const;

export const AL_OUSSRA = [
  { measure: 'workers', before: 20, after: 100 },
  { measure: 'pieces-per-day', before: 300, after: 500 },
] as const;

/** FLOWER: targets and what was reached, by country and region. `TN` is Tunisia. */
export const FLOWER = [
  { measure: 'people', place: 'MA', target: 300, actual: 1_000, atLeast: true },
  { measure: 'people', place: 'TN', actual: 1_000, atLeast: true },
  { measure: 'coaches', place: 'MA', target: 10, actual: 10 },
  { measure: 'coaches', place: 'TN', target: 10, actual: 10 },
  { measure: 'cooperatives', place: 'MA', actual: 111 },
  { measure: 'groups', place: 'TN', actual: 60 },
  { measure: 'groups', place: '04', target: 5 },
  { measure: 'groups', place: '01', target: 5 },
  { measure: 'cooperatives-created', place: '04', actual: 7 },
  { measure: 'cooperatives-created', place: '01', actual: 3 },
  { measure: 'women-in-cooperatives', place: '04', actual: 69 },
  { measure: 'women-in-cooperatives', place: '01', actual: 15 },
  { measure: 'cards', place: '04', target: 5, actual: 5 },
  { measure: 'cards', place: '01', target: 16, actual: 3 },
] as const;

/** The six partners of the wool unit of Mrirt. */
export const MRIRT_PARTNERS = [
  ['FM5', 'Fondation Mohammed V pour la solidarité', 'مؤسسة محمد الخامس للتضامن', 'funder'],
  ['MESS', 'Ministère de l’Économie sociale et solidaire', 'وزارة الاقتصاد الاجتماعي والتضامني', 'funder'],
  ['MSOL', 'Ministère de la Solidarité', 'وزارة التضامن', 'funder'],
  ['CDG', 'Caisse de dépôt et de gestion', 'صندوق الإيداع والتدبير', 'sponsor'],
  ['region', 'Région Béni Mellal-Khénifra', 'جهة بني ملال خنيفرة', 'funder'],
  ['province', 'Province de Khénifra', 'إقليم خنيفرة', 'implementer'],
] as const;
