import type { Crossed } from '../crossing.ts';
import { cellKey, type DisclosureRule } from './disclosure.ts';
import { leftToProtect } from './findable.ts';
import type { Breakdown, FigureLine, ShownLine } from '../figure.ts';
import { MEASURES, NO_MEASURES, type Measure, type Measures, type ShownMeasures } from '../measure.ts';
import { placeTotalHidden, yearsOfHiddenTotal } from './place-total.ts';
import { withheldFigures } from './withheld-figures.ts';

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

/** What decides beside the lines themselves. */
export interface Deciding {
  readonly rule: DisclosureRule;
  /** The totals of provinces, and of each year's end when years are told. */
  readonly provinces: readonly Crossed[];
  /** Those who consent to be findable: each in its line, and in the row of its province. */
  readonly findable?: { readonly lines: readonly Crossed[]; readonly provinces: readonly Crossed[] };
}

/** The lines of a figure and their total as far as the public may see them, measure by measure. */
export function publicLines(
  { by, place, total, lines }: Told,
  { rule, provinces, findable = { lines: [], provinces: [] } }: Deciding,
): { readonly total: ShownMeasures; readonly lines: readonly ShownLine[] } {
  const byKey = new Map(lines.map(({ key, measures }) => [key, measures]));
  const apart = Map.groupBy(findable.lines, ({ row }) => row);
  const hidden = new Map<Measure, ReadonlySet<string>>();
  for (const measure of MEASURES.filter((one) => !OPEN.includes(one) && !NEVER.includes(one))) {
    const asked = { place, rule, measure, findable: findable.provinces };
    const hiddenYears = by === 'year' ? yearsOfHiddenTotal(provinces, asked) : undefined;
    const totalHidden =
      hiddenYears === undefined
        ? placeTotalHidden(provinces, asked)
        : hiddenYears.has(lines.at(-1)?.key ?? '');
    const keys = withheldFigures({
      rows: by,
      rowKeys: [...byKey.keys()],
      columnKeys: [],
      at: (row) =>
        leftToProtect((row === '' ? total : byKey.get(row)) ?? NO_MEASURES, {
          findable: (row === '' ? findable.lines : (apart.get(row) ?? [])).map((one) => one.measures),
          measure,
          rule,
        }),
      totalHidden,
      hiddenYears,
      rule,
    });
    const told = lines.map(({ key }) => key).filter((key) => keys.has(cellKey(key, '')));
    const isLast = by === 'year' && told.includes(lines.at(-1)?.key ?? '');
    hidden.set(measure, new Set([...told, ...(totalHidden || isLast ? [''] : [])]));
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
