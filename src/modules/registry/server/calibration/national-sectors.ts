import { allot, sum } from './allot.ts';
import { SECTOR_TRAITS, SECTORS } from './sector-traits.ts';

type Counts = Readonly<Record<string, number>>;

/**
 * Sectors of the cooperatives founded in each of the first eleven periods (to the end of 2016), for the whole
 * country.
 *
 * Published: stock of 2006 (3,272 in agriculture, 97 in argan), of 2008 (144 in argan, 12.3 % in crafts), of
 * 2016 (10,542 in agriculture); founded from April to June 2011, in 2012, and in the first half of 2013. The
 * rest lies between.
 */
const PLANNED: readonly Counts[] = [
  { agriculture: 3272, artisanat: 600, argane: 97, habitat: 760, peche: 160 },
  { agriculture: 480, artisanat: 177, argane: 47, habitat: 70, peche: 10 },
  { agriculture: 92, artisanat: 22, argane: 5, habitat: 10, peche: 4 },
  { agriculture: 950, artisanat: 230, argane: 60, habitat: 60, peche: 30 },
  {
    agriculture: 262,
    artisanat: 46,
    argane: 6,
    habitat: 11,
    'denrees-alimentaires': 10,
    peche: 5,
    'alphabetisation-enseignement': 4,
    'plantes-aromatiques-medicinales': 4,
    'main-d-oeuvre': 3,
    foret: 2,
    transport: 1,
    tourisme: 1,
    consommation: 1,
  },
  { agriculture: 345, artisanat: 90, argane: 16, habitat: 20, peche: 8 },
  {
    agriculture: 1132,
    artisanat: 264,
    argane: 21,
    habitat: 26,
    'denrees-alimentaires': 59,
    peche: 15,
    'alphabetisation-enseignement': 14,
    'plantes-aromatiques-medicinales': 14,
    'main-d-oeuvre': 10,
    foret: 4,
    tourisme: 3,
    transport: 3,
    'communication-multimedia': 2,
    commerce: 2,
    dechets: 1,
    'conseil-gestion': 1,
    consommation: 1,
  },
  {
    agriculture: 525,
    artisanat: 150,
    'denrees-alimentaires': 18,
    argane: 10,
    habitat: 8,
    'plantes-aromatiques-medicinales': 7,
    'main-d-oeuvre': 5,
    peche: 5,
    'alphabetisation-enseignement': 3,
    dechets: 2,
    foret: 2,
    tourisme: 1,
    'communication-multimedia': 1,
    commerce: 1,
  },
  { agriculture: 400, artisanat: 120, argane: 12, habitat: 9, peche: 9 },
  { agriculture: 1690, artisanat: 560, argane: 80, habitat: 40, peche: 50 },
  { agriculture: 1394, artisanat: 460, argane: 75, habitat: 30, peche: 40 },
];

/**
 * The number of founded cooperatives per sector, in the order of the sector list, or undefined once none is
 * planned.
 */
export function nationalSectors(period: number, founded: number): number[] | undefined {
  const planned = PLANNED[period];
  if (planned === undefined) return undefined;
  const fixed = SECTORS.map((sector) => planned[sector] ?? 0);
  const left = founded - sum(fixed);
  if (left === 0) return fixed;
  const most = SECTORS.map((sector) => (planned[sector] === undefined ? left : 0));
  const rest = allot(
    left,
    SECTORS.map((sector) => SECTOR_TRAITS[sector]?.former ?? 0),
    { most },
  );
  return fixed.map((number, index) => number + (rest[index] ?? 0));
}
