/**
 * The sectors the cooperative office (ODCO) publishes by, completed; ids of
 * `data/taxonomy/cooperative-sectors.csv`.
 */
export const SECTORS = [
  'agriculture',
  'artisanat',
  'argane',
  'denrees-alimentaires',
  'plantes-aromatiques-medicinales',
  'foret',
  'peche',
  'habitat',
  'main-d-oeuvre',
  'consommation',
  'commerce',
  'e-commerce',
  'transport',
  'tourisme',
  'exploitation-carrieres',
  'dechets',
  'alphabetisation-enseignement',
  'art-culture',
  'communication-multimedia',
  'conseil-gestion',
  'restauration',
  'sante-social',
  'energies-renouvelables',
  'cannabis-licite',
  'services',
] as const;
export type Sector = (typeof SECTORS)[number];

export interface SectorFacts {
  /** Section of the international classification of activities (ISIC rev. 4). */
  readonly isicSection: string;
  /** Whether its goods are counted as local produce (*produits du terroir*). */
  readonly localProduce: boolean;
}

/** What figures need to know of each sector. */
export const SECTOR_FACTS: Readonly<Record<Sector, SectorFacts>> = {
  agriculture: { isicSection: 'A', localProduce: false },
  artisanat: { isicSection: 'C', localProduce: false },
  argane: { isicSection: 'C', localProduce: true },
  'denrees-alimentaires': { isicSection: 'C', localProduce: true },
  'plantes-aromatiques-medicinales': { isicSection: 'A', localProduce: true },
  foret: { isicSection: 'A', localProduce: false },
  peche: { isicSection: 'A', localProduce: false },
  habitat: { isicSection: 'F', localProduce: false },
  'main-d-oeuvre': { isicSection: 'N', localProduce: false },
  consommation: { isicSection: 'G', localProduce: false },
  commerce: { isicSection: 'G', localProduce: false },
  'e-commerce': { isicSection: 'G', localProduce: false },
  transport: { isicSection: 'H', localProduce: false },
  tourisme: { isicSection: 'I', localProduce: false },
  'exploitation-carrieres': { isicSection: 'B', localProduce: false },
  dechets: { isicSection: 'E', localProduce: false },
  'alphabetisation-enseignement': { isicSection: 'P', localProduce: false },
  'art-culture': { isicSection: 'R', localProduce: false },
  'communication-multimedia': { isicSection: 'J', localProduce: false },
  'conseil-gestion': { isicSection: 'M', localProduce: false },
  restauration: { isicSection: 'I', localProduce: false },
  'sante-social': { isicSection: 'Q', localProduce: false },
  'energies-renouvelables': { isicSection: 'D', localProduce: false },
  'cannabis-licite': { isicSection: 'A', localProduce: false },
  services: { isicSection: 'S', localProduce: false },
};

const KNOWN: ReadonlySet<string> = new Set(SECTORS);

export function isSector(text: string): text is Sector {
  return KNOWN.has(text);
}
