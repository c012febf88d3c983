import type { Day } from '#platform/time';
import type { ShownMeasures } from './measure.ts';

/** Sectors of crafts and of local produce, as regional totals of women's cooperatives are published. */
export const CRAFT_AND_LOCAL: readonly string[] = [
  'artisanat',
  'argane',
  'denrees-alimentaires',
  'plantes-aromatiques-medicinales',
];

/** So many cooperatives of one part: of a province, a commune, a sector or a milieu. */
export interface SheetPart {
  readonly key: string;
  readonly cooperatives: number;
}

/** Both sums of a share. */
interface Share {
  readonly part: number;
  readonly whole: number;
}

/** What is printed of a place on a day. A number that is hidden is not there. */
export interface FactSheet {
  readonly day: Day;
  readonly place: string;
  readonly total: ShownMeasures;
  readonly created: number;
  readonly womenInCraft: { readonly cooperatives?: number; readonly members?: number };
  readonly craftRegister: Share;
  /** Regions of the country, provinces of a region, communes of a province. */
  readonly partsBy: 'region' | 'province' | 'commune';
  readonly parts: readonly SheetPart[];
  readonly sectors: readonly SheetPart[];
  readonly milieus: readonly SheetPart[];
}

/**
 * Whether the sum of some parts may be shown beside a table that hides some: what is hidden inside it, and
 * what is hidden outside, must each be nothing or enough to hide in.
 */
export function maySumUp(
  parts: readonly { readonly key: string; readonly value: number }[],
  {
    summed,
    hidden,
    fewest,
  }: { readonly summed: readonly string[]; readonly hidden: ReadonlySet<string>; readonly fewest: number },
): boolean {
  const within = parts.filter(({ key }) => hidden.has(key) && summed.includes(key));
  const outside = parts.filter(({ key }) => hidden.has(key) && !summed.includes(key));
  const sum = parts.reduce((all, { key, value }) => all + (summed.includes(key) ? value : 0), 0);
  const enough = (some: typeof parts) =>
    some.length === 0 || (some.length > 1 && some.reduce((all, { value }) => all + value, 0) >= fewest);
  return (sum === 0 || sum >= fewest) && enough(within) && enough(outside);
}
