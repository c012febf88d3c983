import { regionCodeOf } from '#platform/territory';
import type { Crossed } from '../crossing.ts';
import { cellKey, isSmall, type DisclosureRule } from './disclosure.ts';
import { COUNTRY } from '../figure.ts';
import { leftToProtect } from './findable.ts';
import { sumOfMeasures, type Measure } from '../measure.ts';
import { withheldFigures } from './withheld-figures.ts';

interface Asked {
  readonly place: string;
  readonly rule: DisclosureRule;
  readonly measure: Measure;
  /** Those who consent to be findable, each in the row of its province. */
  readonly findable: readonly Crossed[];
}

/** Whether the total of a place is hidden in the tables of the wider places, told by its provinces. */
export function placeTotalHidden(
  provinces: readonly Crossed[],
  { place, rule, measure, findable }: Asked,
): boolean {
  const within = (cells: readonly Crossed[], code: string) =>
    cells.filter(({ row }) => code === '' || row.startsWith(code)).map(({ measures }) => measures);
  const at = (code: string) =>
    leftToProtect(sumOfMeasures(within(provinces, code)), {
      findable: within(findable, code),
      measure,
      rule,
    });
  const totalHidden = isSmall(at(''), rule);
  if (place === COUNTRY) return totalHidden;
  const rows = place.length > 2 ? 'province' : 'region';
  const keys = provinces.map(({ row }) => (rows === 'region' ? regionCodeOf(row) : row));
  const asked = { rows, rowKeys: [...new Set(keys)], columnKeys: [], rule, totalHidden, at } as const;
  return withheldFigures(asked).has(cellKey(place, ''));
}

/** The years in which it is: provinces in rows, the end of each year in columns. */
export function yearsOfHiddenTotal(provinces: readonly Crossed[], asked: Asked): Set<string> {
  const byYear = Map.groupBy(provinces, ({ column }) => column);
  const hidden = [...byYear].filter(([year, cells]) =>
    placeTotalHidden(cells, {
      ...asked,
      findable: asked.findable.filter(({ column }) => column === year),
    }),
  );
  return new Set(hidden.map(([year]) => year));
}
