import type { Db } from '#platform/database/server';
import { query } from '#platform/operation/server';
import type { Day } from '#platform/time';
import { crossedTable, type CrossedTable, type HiddenTotal } from '../crossed-table.ts';
import { CrossingInput, statesBy, toldApart, type Crossed, type Dimension } from '../crossing.ts';
import { isSmall, type DisclosureRule } from '../disclosure/disclosure.ts';
import { breakdownOf, COUNTRY } from '../figure.ts';
import { findableCells, leftToProtect, type FindableStanding } from '../disclosure/findable.ts';
import { indicator, type IndicatorId } from '../indicator.ts';
import { sumOfMeasures, type Measure } from '../measure.ts';
import { seesAll } from '../permissions.ts';
import { placeTotalHidden, yearsOfHiddenTotal } from '../disclosure/place-total.ts';
import { listCells } from './crossing.sql.ts';
import { ruleOn } from './disclosure-rule.sql.ts';
import { listFindable } from './findable/findable.sql.ts';
import { keptFigures } from './kept/kept-figures.ts';
import { knownDay } from './register-day.ts';

/** An indicator of a place on a day, crossed by one or two dimensions: what may be shown of it, and its totals. */
export const crossedFigures = query({
  name: 'observatory.crossed-figures',
  input: CrossingInput,
  toEverybody: true,
  async run({ db, actor, today }, { day: askedDay, rows: askedRows, ...input }) {
    const day = await knownDay(db, { asked: askedDay, today });
    const question = { ...input, day, rows: askedRows ?? breakdownOf(input.place, undefined) };
    const isOpen = seesAll(actor, input.place) || indicator(input.indicator).disclosure === 'open';
    const rule = isOpen ? undefined : await ruleOn(db, today);
    const table = await kept(db, { question, rule }, () => tableOf(db, question, rule));
    return { ...question, ...table, ...(rule !== undefined && { fewest: rule.fewest }) };
  },
});

const kept = keptFigures<CrossedTable>(({ cells }) => cells.length);

async function tableOf(
  db: Db,
  { indicator: id, ...question }: Question & { readonly indicator: IndicatorId },
  rule: DisclosureRule | undefined,
): Promise<CrossedTable> {
  const { rows, columns } = question;
  const asked = indicator(id);
  const flow = asked.kind === 'flow';
  const withinYear = flow && rows !== 'year' && columns !== 'year';
  const cells = await listCells(db, { ...question, withinYear });
  const found = toldApart(cells, question);
  const beside = rule === undefined ? {} : await deciding(db, { question, cells, rule });
  return crossedTable(flow ? found : statesBy(found, question), {
    indicator: asked,
    rows,
    columns,
    ...beside,
  });
}

interface Question {
  readonly day: Day;
  readonly place: string;
  readonly rows: Dimension;
  readonly columns?: Dimension;
  readonly sector?: string;
  readonly milieu?: string;
  readonly kind?: string;
}

interface Decided {
  readonly question: Question;
  readonly cells: readonly Crossed[];
  readonly rule: DisclosureRule;
}

/** What decides beside the table itself on what it hides. */
async function deciding(db: Db, decided: Decided) {
  const { question, rule } = decided;
  const standings = await listFindable(db);
  const hiddenTotal = await totalsHidden(db, { ...decided, standings });
  return { rule, findable: findableCells(standings, question), hiddenTotal };
}

/** Whether the total of the place is hidden in the tables of wider ones; the country has no wider one. */
async function totalsHidden(
  db: Db,
  { question, cells, rule, standings }: Decided & { readonly standings: readonly FindableStanding[] },
): Promise<(measure: Measure) => HiddenTotal> {
  const { place } = question;
  const byYear = question.rows === 'year' || question.columns === 'year';
  if (place === COUNTRY && byYear) return () => ({ totalHidden: false });
  const above = {
    ...question,
    place: COUNTRY,
    rows: place === COUNTRY ? 'kind' : 'province',
    columns: byYear ? 'year' : undefined,
  } as const;
  const findable = findableCells(standings, above);
  if (place === COUNTRY) {
    const [all, own] = [sumOfMeasures(cells.map(({ measures }) => measures)), findable];
    return (measure) => ({
      totalHidden: isSmall(
        leftToProtect(all, { findable: own.map(({ measures }) => measures), measure, rule }),
        rule,
      ),
    });
  }
  const provinces = statesBy(await listCells(db, above), above);
  return (measure) => {
    const asked = { place, rule, measure, findable };
    return byYear
      ? { totalHidden: false, hiddenYears: yearsOfHiddenTotal(provinces, asked) }
      : { totalHidden: placeTotalHidden(provinces, asked) };
  };
}
