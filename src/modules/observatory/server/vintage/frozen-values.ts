import type { Db } from '#platform/database/server';
import { regionCodeOf } from '#platform/territory';
import type { Day } from '#platform/time';
import type { Crossed } from '../../crossing.ts';
import { isSmall, type DisclosureRule } from '../../disclosure/disclosure.ts';
import { COUNTRY } from '../../figure.ts';
import { findableCells, leftToProtect } from '../../disclosure/findable.ts';
import { INDICATORS, type Indicator } from '../../indicator.ts';
import { NO_MEASURES, sumOfMeasures, type Measure, type Measures } from '../../measure.ts';
import type { VintageValue } from '../../vintage.ts';
import { withheldFigures } from '../../disclosure/withheld-figures.ts';
import { listSurvivors, type ProvinceShare } from '../coverage.sql.ts';
import { listCells } from '../crossing.sql.ts';
import { listFindable } from '../findable/findable.sql.ts';
import { listIndicators } from '../indicator.sql.ts';
import { craftShares } from '../special-figures.ts';

/** Every national indicator on a day: of the country by sector, of each region and of each province. */
export async function frozenValues(
  db: Db,
  { day, rule }: { readonly day: Day; readonly rule: DisclosureRule },
): Promise<VintageValue[]> {
  const question = { day, place: COUNTRY, rows: 'province', columns: 'sector' } as const;
  const standing = await listCells(db, question);
  const flows = await listCells(db, { ...question, withinYear: true });
  const findable = sumsByKey(findableCells(await listFindable(db), question));
  const versions = new Map((await listIndicators(db, day)).map(({ code, version }) => [code, version]));
  const values = INDICATORS.flatMap((one: Indicator) =>
    valuesOf(one, {
      cells: one.kind === 'flow' ? flows : standing,
      rule,
      findable,
      version: versions.get(one.id) ?? 1,
    }),
  );
  return [
    ...values,
    ...sharesOf(
      'craft-register',
      await craftShares(db, { day, place: COUNTRY }),
      versions.get('craft-register') ?? 1,
    ),
    ...sharesOf('survival-3', await listSurvivors(db, day), versions.get('survival-3') ?? 1),
  ];
}

function valuesOf(
  one: Indicator,
  {
    cells,
    rule,
    findable,
    version,
  }: {
    readonly cells: readonly Crossed[];
    readonly rule: DisclosureRule;
    /** Those who consent to be findable, by every key they are counted in. */
    readonly findable: ReadonlyMap<string, readonly Measures[]>;
    readonly version: number;
  },
): VintageValue[] {
  const sums = sumsOf(cells);
  const measures = 'per' in one ? [one.of, one.per] : [one.of];
  const hidden = new Set(
    one.disclosure === 'open'
      ? []
      : measures.flatMap((measure) => hiddenKeys(sums, { measure, rule, findable })),
  );
  return [...sums].map(([key, found]) => {
    const [place = '', sector = ''] = key.split('|');
    const value = { indicator: one.id, version, place, sector, part: found[one.of] };
    return { ...value, ...('per' in one && { whole: found[one.per] }), hidden: hidden.has(key) };
  });
}

/** By place of every level, and by sector of the country. */
function sumsOf(cells: readonly Crossed[]): Map<string, Measures> {
  const sums = new Map([[`${COUNTRY}|`, NO_MEASURES]]);
  for (const [key, parts] of sumsByKey(cells)) sums.set(key, sumOfMeasures(parts));
  return sums;
}

function sumsByKey(cells: readonly Crossed[]): Map<string, Measures[]> {
  const found = new Map<string, Measures[]>();
  for (const { row, column, measures } of cells) {
    for (const key of [`${COUNTRY}|`, `${regionCodeOf(row)}|`, `${row}|`, `${COUNTRY}|${column}`]) {
      const known = found.get(key);
      if (known === undefined) found.set(key, [measures]);
      else known.push(measures);
    }
  }
  return found;
}

function hiddenKeys(
  sums: ReadonlyMap<string, Measures>,
  {
    measure,
    rule,
    findable,
  }: {
    readonly measure: Measure;
    readonly rule: DisclosureRule;
    readonly findable: ReadonlyMap<string, readonly Measures[]>;
  },
): string[] {
  if (measure === 'cooperatives' || measure === 'created') return [];
  const counted = (key: string) =>
    leftToProtect(sums.get(key) ?? NO_MEASURES, { findable: findable.get(key) ?? [], measure, rule });
  const all = counted(`${COUNTRY}|`);
  const totalHidden = isSmall(all, rule);
  const keys = [...sums.keys()].map((key) => key.split('|'));
  const judged = (rows: 'region' | 'province' | 'sector', rowKeys: readonly string[]) => {
    const keyOf = (row: string) => (rows === 'sector' ? `${COUNTRY}|${row}` : `${row}|`);
    const at = (row: string) => (row === '' ? all : counted(keyOf(row)));
    const hidden = withheldFigures({ rows, rowKeys, columnKeys: [], at, rule, totalHidden });
    return rowKeys.filter((row) => hidden.has(`${row}|`)).map(keyOf);
  };
  return [
    ...(totalHidden ? [`${COUNTRY}|`] : []),
    ...judged('region', placesOf(keys, 2)),
    ...judged('province', placesOf(keys, 6)),
    ...judged(
      'sector',
      keys.flatMap(([, sector = '']) => (sector === '' ? [] : [sector])),
    ),
  ];
}

function placesOf(keys: readonly (readonly string[])[], length: number): string[] {
  return keys.flatMap(([place = '', sector]) =>
    sector === '' && place !== COUNTRY && place.length === length ? [place] : [],
  );
}

function sharesOf(indicator: string, shares: readonly ProvinceShare[], version: number): VintageValue[] {
  const sums = new Map([[COUNTRY, { part: 0, whole: 0 }]]);
  for (const { province, part, whole } of shares) {
    for (const place of [COUNTRY, regionCodeOf(province), province]) {
      const known = sums.get(place) ?? { part: 0, whole: 0 };
      sums.set(place, { part: known.part + part, whole: known.whole + whole });
    }
  }
  return [...sums].map(([place, sum]) => ({ indicator, version, place, sector: '', ...sum, hidden: false }));
}
