import type { Crossed } from './crossing.ts';
import type { DisclosureRule } from './disclosure.ts';
import type { Breakdown, FigureLine, ShownLine } from './figure.ts';
import { MEASURES, type Measure, type Measures, type ShownMeasures } from './measure.ts';
import { placeTotalHidden, withheldFigures } from './withheld-figures.ts';

/** What is told of a public register as it is: it counts its entries, not their people. */
const OPEN: readonly Measure[] = ['cooperatives', 'created'];
/** Bands that would tell apart what the public measures keep together. */
const NEVER: readonly Measure[] = ['womenUnder35', 'women60AndOver', 'men60AndOver'];

interface Told {
  readonly by: Breakdown;
  readonly place: string;
  readonly total: Measures;
  readonly lines: readonly FigureLine[];
}

/** The lines of a figure and their total as far as the public may see them, measure by measure. */
export function publicLines(
  { by, place, total, lines }: Told,
  { rule, provinces }: { readonly rule: DisclosureRule; readonly provinces: readonly Crossed[] },
): { readonly total: ShownMeasures; readonly lines: readonly ShownLine[] } {
  const byKey = new Map(lines.map(({ key, measures }) => [key, measures]));
  const hidden = new Map<Measure, ReadonlySet<string>>();
  for (const measure of MEASURES.filter((one) => !OPEN.includes(one) && !NEVER.includes(one))) {
    const counted = (found: Measures | undefined) => ({
      value: found?.[measure] ?? 0,
      entries: found?.cooperatives ?? 0,
    });
    const totalHidden = placeTotalHidden(provinces, { place, rule, measure });
    const keys = withheldFigures({
      rows: by,
      rowKeys: [...byKey.keys()],
      columnKeys: [],
      at: (row) => counted(row === '' ? total : byKey.get(row)),
      totalHidden,
      rule,
    });
    const isTotal = (key: string) => by === 'year' && totalHidden && key === lines.at(-1)?.key;
    const told = lines.map(({ key }) => key).filter((key) => keys.has(`${key}|`) || isTotal(key));
    hidden.set(measure, new Set([...told, ...(totalHidden ? [''] : [])]));
  }
  const shown = (key: string, measures: Measures): ShownMeasures =>
    Object.fromEntries(
      MEASURES.flatMap((measure) =>
        NEVER.includes(measure) || hidden.get(measure)?.has(key) === true
          ? []
          : [[measure, measures[measure]]],
      ),
    );
  return {
    total: shown('', total),
    lines: lines.map(({ key, measures }) => ({ key, measures: shown(key, measures) })),
  };
}
