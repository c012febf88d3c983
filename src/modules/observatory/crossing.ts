import { z } from 'zod';
import { place } from '#platform/territory';
import { yearOf, type Day } from '#platform/time';
import { DayInput, MILIEUS, PlaceInput, SectorInput, COUNTRY } from './figure.ts';
import { INDICATOR_IDS } from './indicator.ts';
import { NO_MEASURES, plusMeasures, type Measures } from './measure.ts';

/** What figures can be crossed by. `type` is that of the international guidelines, told by the sector. */
export const DIMENSIONS = [
  'region',
  'province',
  'commune',
  'sector',
  'type',
  'milieu',
  'kind',
  'gender',
  'age',
  'year',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const KINDS = ['cooperative', 'union'] as const;
const PLACES: readonly Dimension[] = ['region', 'province', 'commune'];
const OF_PEOPLE: readonly Dimension[] = ['gender', 'age'];
const SECTORS_TWICE: readonly Dimension[] = ['sector', 'type'];

/** One indicator, crossed by one or two dimensions, of a place on a day. */
export const CrossingInput = z
  .object({
    indicator: z.enum(INDICATOR_IDS).default('cooperatives'),
    rows: z.enum(DIMENSIONS).optional(),
    columns: z.enum(DIMENSIONS).optional(),
    day: DayInput.optional(),
    place: PlaceInput.default(COUNTRY),
    sector: SectorInput.optional(),
    milieu: z.enum(MILIEUS).optional(),
    kind: z.enum(KINDS).optional(),
  })
  .superRefine(({ indicator, rows, columns, place: code }, context) => {
    const refuse = (message: string, path: 'rows' | 'columns') =>
      context.addIssue({ code: 'custom', message, path: [path] });
    const twice = [PLACES, SECTORS_TWICE].some(
      (family) =>
        rows !== undefined && columns !== undefined && family.includes(rows) && family.includes(columns),
    );
    if (rows !== undefined && rows === columns) refuse('crossed-with-itself', 'columns');
    else if (twice) refuse('crossed-within-family', 'columns');
    for (const path of ['rows', 'columns'] as const) {
      const dimension = path === 'rows' ? rows : columns;
      if (dimension === undefined) continue;
      if (OF_PEOPLE.includes(dimension) && indicator !== 'members') refuse('of-members-only', path);
      if (dimension === 'commune' && place(code)?.level !== 'province')
        refuse('communes-of-a-province', path);
    }
  });
export type CrossingInput = z.infer<typeof CrossingInput>;

/** What was counted in a row and a column; '' where there is nothing to tell apart. */
export interface Crossed {
  readonly row: string;
  readonly column: string;
  readonly measures: Measures;
}

/** Whom a cooperative is for, in the words of the guidelines of 2018, as far as its sector tells. */
export function typeOfSector(sector: string): string {
  if (sector === 'main-d-oeuvre') return 'worker';
  return ['consommation', 'habitat'].includes(sector) ? 'user' : 'producer';
}

/** Tells apart by what the rows of the register hold side by side: women and men, bands of age, types. */
export function toldApart(
  found: readonly Crossed[],
  { rows, columns }: { readonly rows: Dimension; readonly columns?: Dimension },
): Crossed[] {
  const parts = found.flatMap((one) =>
    keysOf(rows, one.row).flatMap((row) =>
      keysOf(columns, one.column).map((column) => ({
        row,
        column,
        measures: peopleOf(one.measures, [
          [rows, row],
          [columns, column],
        ]),
      })),
    ),
  );
  return summed(parts);
}

/** Adds up what bears the same keys, in the order of the keys. */
export function summed(parts: readonly Crossed[]): Crossed[] {
  const sums = new Map<string, Crossed>();
  for (const part of parts) {
    const key = `${part.row}|${part.column}`;
    const measures = plusMeasures(sums.get(key)?.measures ?? NO_MEASURES, part.measures);
    sums.set(key, { ...part, measures });
  }
  return [...sums.values()];
}

/** Where years are told, changes made into the state at the end of each; elsewhere they are states already. */
export function statesBy(
  found: readonly Crossed[],
  { rows, columns, day }: { readonly rows: Dimension; readonly columns?: Dimension; readonly day: Day },
): readonly Crossed[] {
  const yearIn = rows === 'year' ? 'row' : columns === 'year' ? 'column' : undefined;
  const first = yearIn === undefined ? undefined : found.map((one) => one[yearIn]).toSorted()[0];
  if (yearIn === undefined || first === undefined) return found;
  const length = yearOf(day) - Number(first) + 1;
  const years = Array.from({ length }, (_, at) => String(Number(first) + at));
  return statesOfYears(found, { years, yearIn });
}

/** Changes of years made into the state at the end of each, per key of the other dimension. */
export function statesOfYears(
  changes: readonly Crossed[],
  { years, yearIn }: { readonly years: readonly string[]; readonly yearIn: 'row' | 'column' },
): Crossed[] {
  const other = yearIn === 'row' ? 'column' : 'row';
  const states: Crossed[] = [];
  for (const [key, parts] of Map.groupBy(changes, (one) => one[other])) {
    const byYear = new Map(parts.map((one) => [one[yearIn], one.measures]));
    let state = NO_MEASURES;
    for (const year of years) {
      state = plusMeasures(state, byYear.get(year) ?? NO_MEASURES);
      const at = yearIn === 'row' ? { row: year, column: key } : { row: key, column: year };
      states.push({ ...at, measures: state });
    }
  }
  return states;
}

function keysOf(dimension: Dimension | undefined, key: string): readonly string[] {
  if (dimension === 'gender') return ['women', 'men'];
  if (dimension === 'age') return ['under-35', '35-to-59', '60-and-over'];
  return [dimension === 'type' ? typeOfSector(key) : key];
}

/** The members of one gender, one band of age or both; all else stays as it is. */
function peopleOf(
  measures: Measures,
  asked: readonly (readonly [Dimension | undefined, string])[],
): Measures {
  const gender = asked.find(([dimension]) => dimension === 'gender')?.[1];
  const age = asked.find(([dimension]) => dimension === 'age')?.[1];
  if (gender === undefined && age === undefined) return measures;
  const women = bandOf(age, [measures.women, measures.womenUnder35, measures.women60AndOver]);
  const men = bandOf(age, [
    measures.members - measures.women,
    measures.youth - measures.womenUnder35,
    measures.men60AndOver,
  ]);
  const members = gender === 'women' ? women : gender === 'men' ? men : women + men;
  return { ...NO_MEASURES, cooperatives: measures.cooperatives, members };
}

function bandOf(age: string | undefined, [all, young, old]: readonly [number, number, number]): number {
  if (age === 'under-35') return young;
  if (age === '60-and-over') return old;
  return age === '35-to-59' ? all - young - old : all;
}
