/**
 * What distinguishes the cooperatives of a sector in the demonstration. Invented, in the proportions the
 * sources suggest.
 */
export interface SectorTraits {
  /** Share of new cooperatives since 2016, in a thousand, where nothing else is said. */
  readonly usual: number;
  /** Share among the small sectors before 2016. */
  readonly former: number;
  /** Likelihood of being a women's cooperative, against the other sectors. */
  readonly womenOnly: number;
  /** Share of women in a mixed cooperative. */
  readonly women: number;
  /** Number of members against the other sectors. */
  readonly size: number;
  /** Where its communes lie. */
  readonly land: 'rural' | 'mixed' | 'urban' | 'sea';
}

export const SECTOR_TRAITS: Readonly<Record<string, SectorTraits>> = {
  agriculture: { usual: 620, former: 0, womenOnly: 0.7, women: 0.24, size: 1.25, land: 'rural' },
  artisanat: { usual: 195, former: 0, womenOnly: 4, women: 0.42, size: 0.75, land: 'mixed' },
  argane: { usual: 0, former: 0, womenOnly: 25, women: 0.7, size: 1.2, land: 'rural' },
  'denrees-alimentaires': { usual: 42, former: 22, womenOnly: 5, women: 0.5, size: 0.7, land: 'mixed' },
  'plantes-aromatiques-medicinales': {
    usual: 24,
    former: 9,
    womenOnly: 4,
    women: 0.4,
    size: 0.9,
    land: 'rural',
  },
  foret: { usual: 12, former: 7, womenOnly: 0.4, women: 0.12, size: 1.3, land: 'rural' },
  peche: { usual: 0, former: 0, womenOnly: 0.4, women: 0.06, size: 1.5, land: 'sea' },
  habitat: { usual: 12, former: 0, womenOnly: 0, women: 0.24, size: 3, land: 'urban' },
  'main-d-oeuvre': { usual: 14, former: 9, womenOnly: 0.5, women: 0.2, size: 1, land: 'mixed' },
  consommation: { usual: 3, former: 8, womenOnly: 0.2, women: 0.2, size: 2, land: 'urban' },
  commerce: { usual: 9, former: 5, womenOnly: 0.6, women: 0.25, size: 0.8, land: 'urban' },
  'e-commerce': { usual: 0, former: 0, womenOnly: 1.5, women: 0.45, size: 0.6, land: 'urban' },
  transport: { usual: 7, former: 6, womenOnly: 0.1, women: 0.05, size: 1.2, land: 'mixed' },
  tourisme: { usual: 16, former: 4, womenOnly: 1, women: 0.35, size: 0.7, land: 'rural' },
  'exploitation-carrieres': { usual: 2, former: 3, womenOnly: 0, women: 0.03, size: 1, land: 'rural' },
  dechets: { usual: 6, former: 2, womenOnly: 0.4, women: 0.2, size: 1, land: 'urban' },
  'alphabetisation-enseignement': {
    usual: 9,
    former: 8,
    womenOnly: 2.5,
    women: 0.55,
    size: 0.7,
    land: 'mixed',
  },
  'art-culture': { usual: 6, former: 1, womenOnly: 0.6, women: 0.35, size: 0.6, land: 'urban' },
  'communication-multimedia': { usual: 6, former: 1, womenOnly: 0.4, women: 0.35, size: 0.6, land: 'urban' },
  'conseil-gestion': { usual: 4, former: 1, womenOnly: 0.5, women: 0.4, size: 0.6, land: 'urban' },
  restauration: { usual: 9, former: 1, womenOnly: 3, women: 0.5, size: 0.6, land: 'mixed' },
  'sante-social': { usual: 6, former: 1, womenOnly: 2.5, women: 0.5, size: 0.7, land: 'mixed' },
  'energies-renouvelables': { usual: 2, former: 0, womenOnly: 0.1, women: 0.15, size: 0.7, land: 'mixed' },
  'cannabis-licite': { usual: 0, former: 0, womenOnly: 0.05, women: 0.12, size: 1.4, land: 'rural' },
  services: { usual: 10, former: 5, womenOnly: 0.8, women: 0.3, size: 0.7, land: 'urban' },
};

export const SECTORS = Object.keys(SECTOR_TRAITS);

/** Throws for a sector that is not in the list. */
export function traitsOf(sector: string): SectorTraits {
  const traits = SECTOR_TRAITS[sector];
  if (traits === undefined) throw new Error(`no sector ${sector}`);
  return traits;
}

/** How a region differs: percent of the usual share of a sector. */
export const REGIONAL_TASTE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '01': { agriculture: 94, tourisme: 160, peche: 100, foret: 150 },
  '02': { agriculture: 108, artisanat: 80, 'plantes-aromatiques-medicinales': 200 },
  '03': { agriculture: 112, artisanat: 92 },
  '04': { agriculture: 104, artisanat: 100, services: 170, 'conseil-gestion': 200 },
  '05': { agriculture: 100, artisanat: 90, foret: 160 },
  '06': { 'denrees-alimentaires': 260, 'plantes-aromatiques-medicinales': 200, services: 150 },
  '07': { artisanat: 105 },
  '08': { agriculture: 104, artisanat: 110, tourisme: 170, 'plantes-aromatiques-medicinales': 150 },
  '09': { 'denrees-alimentaires': 150, tourisme: 150, 'plantes-aromatiques-medicinales': 150 },
  '10': { agriculture: 88, artisanat: 115 },
  '11': { agriculture: 70, artisanat: 120, services: 300, transport: 200, commerce: 300 },
  '12': { agriculture: 60, artisanat: 90, services: 300, tourisme: 200, commerce: 200 },
};

/** Sectors bound to a place: the provinces they are found in, and the weight of each region. */
export const BOUND_SECTORS: Readonly<
  Record<
    string,
    { readonly regions: Readonly<Record<string, number>>; readonly provinces?: readonly string[] }
  >
> = {
  argane: {
    regions: { '07': 11, '09': 82, '10': 7 },
    provinces: ['07.211', '09.001', '09.163', '09.273', '09.541', '09.581', '10.261', '10.473'],
  },
  peche: {
    regions: { '01': 14, '02': 8, '04': 4, '06': 8, '07': 10, '09': 11, '10': 8, '11': 15, '12': 22 },
  },
  'cannabis-licite': { regions: { '01': 3, '03': 1 }, provinces: ['01.051', '01.151', '03.531'] },
};
