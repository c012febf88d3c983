import { query } from '#platform/operation/server';
import { yearOf, type Day } from '#platform/time';
import { crossedTable } from '../crossed-table.ts';
import { CrossingInput, statesOfYears, toldApart, type Crossed, type Dimension } from '../crossing.ts';
import { breakdownOf, COUNTRY } from '../figure.ts';
import { indicator } from '../indicator.ts';
import { seesAll } from '../permissions.ts';
import { placeTotalHidden } from '../withheld-figures.ts';
import { listCells } from './crossing.sql.ts';
import { ruleOn } from './disclosure-rule.sql.ts';
import { knownDay } from './register-day.ts';

/** An indicator of a place on a day, crossed by one or two dimensions: what may be shown of it, and its totals. */
export const crossedFigures = query({
  name: 'observatory.crossed-figures',
  input: CrossingInput,
  toEverybody: true,
  async run({ db, actor, today }, { day: askedDay, rows: askedRows, indicator: id, ...input }) {
    const day = await knownDay(db, { asked: askedDay, today });
    const rows = askedRows ?? breakdownOf(input.place, undefined);
    const { columns } = input;
    const asked = indicator(id);
    const question = { ...input, day, rows };
    const flow = asked.kind === 'flow';
    const withinYear = flow && rows !== 'year' && columns !== 'year';
    const found = toldApart(await listCells(db, { ...question, withinYear }), { rows, columns });
    const rule = seesAll(actor, input.place) ? undefined : await ruleOn(db, today);
    const totalHidden =
      rule !== undefined &&
      placeTotalHidden(
        await listCells(db, {
          ...question,
          columns: undefined,
          place: COUNTRY,
          rows: 'province',
          withinYear,
        }),
        { place: input.place, rule, measure: asked.of },
      );
    const table = crossedTable(flow ? found : statesBy(found, { rows, columns, day }), {
      indicator: asked,
      rows,
      columns,
      ...(rule !== undefined && { rule }),
      totalHidden,
    });
    return { ...question, indicator: id, ...table, ...(rule !== undefined && { fewest: rule.fewest }) };
  },
});

/** Years are told as the state at the end of each. */
function statesBy(
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
