import { z } from 'zod';
import type { Db } from '#platform/database/server';
import { query } from '#platform/operation/server';
import { regionCodeOf } from '#platform/territory';
import { addDays, yearOf, type Day } from '#platform/time';
import type { Compared } from '../../compared/compared.ts';
import {
  alsoNeeds,
  heldFigure,
  periodOf,
  whyUncompared,
  type Computed,
  type Known,
  type Period,
} from '../../compared/comparison.ts';
import { differenceOf } from '../../compared/difference.ts';
import { isPercentage, type PublishedFigure } from '../../compared/published-figure.ts';
import type { Crossed } from '../../crossing.ts';
import { isSmall, type DisclosureRule } from '../../disclosure/disclosure.ts';
import { CRAFT_AND_LOCAL } from '../../fact-sheet.ts';
import { COUNTRY } from '../../figure.ts';
import { sumOfMeasures, type Measures } from '../../measure.ts';
import { listCells } from '../crossing.sql.ts';
import { ruleOn } from '../disclosure-rule.sql.ts';
import { listPublishedFigures } from '../published-figure.sql.ts';
import { knownDay } from '../register-day.ts';
import { craftShares, sumWithin } from '../special-figures.ts';
import { findCapital, findFounded } from './founding.sql.ts';

/** The places whose totals are asked all together. */
const EVERYWHERE = 'all';

/** Every published total of a place, with ours of the same thing beside it, or why there is none. */
export const comparedFigures = query({
  name: 'observatory.compared-figures',
  input: z.object({ place: z.string().max(12).default(COUNTRY) }),
  toEverybody: true,
  async run({ db, today }, { place }) {
    const registerDay = await knownDay(db, { today });
    const published = await listPublishedFigures(db, { place: place === EVERYWHERE ? undefined : place });
    const rule = await ruleOn(db, today);
    const ask = keptAnswers(db);
    const compared: Compared[] = [];
    for (const figure of published) {
      const why = whyUncompared(figure, registerDay);
      const period = periodOf(figure);
      if (why !== undefined || period === undefined) compared.push({ ...figure, why: why ?? 'undated' });
      else
        compared.push(beside(figure, heldFigure(figure, await knownOf(db, { ask, figure, period })), rule));
    }
    return compared;
  },
});

/** A published total with ours, as far as it may be shown. */
function beside(figure: PublishedFigure, computed: Computed | undefined, rule: DisclosureRule): Compared {
  if (computed === undefined) return { ...figure, why: 'nothing' };
  const judged = { ...computed, value: isPercentage(figure) ? rule.fewest : computed.value };
  if (computed.open !== true && isSmall(judged, rule)) return { ...figure, why: 'hidden' };
  const difference = differenceOf(figure, computed.value);
  return { ...figure, computed: computed.value, difference };
}

type Ask = (question: { place: string; day: Day; withinYear: boolean }) => Promise<readonly Crossed[]>;

/** Asks the cells of a place and a day once. */
function keptAnswers(db: Db): Ask {
  const kept = new Map<string, Promise<readonly Crossed[]>>();
  return (question) => {
    const key = JSON.stringify(question);
    const answer = kept.get(key) ?? listCells(db, { ...question, rows: 'sector' });
    kept.set(key, answer);
    return answer;
  };
}

async function knownOf(
  db: Db,
  { ask, figure, period }: { readonly ask: Ask; readonly figure: PublishedFigure; readonly period: Period },
): Promise<Known> {
  const { place, sector } = figure;
  const { first, last } = period;
  const cells = await ask({ place, day: last, withinYear: false });
  const region = place === COUNTRY ? COUNTRY : regionCodeOf(place);
  return {
    stock: sumOf(cells, sector === '' ? undefined : [sector]),
    whole: sumOf(cells),
    region: sumOf(await ask({ place: region, day: last, withinYear: false })),
    craft: sumOf(cells, CRAFT_AND_LOCAL),
    created: await createdBetween(ask, { place, sector, first, last }),
    place,
    ...(await alsoKnown(db, { figure, period })),
  };
}

/** What is asked only for the measures that need it. */
async function alsoKnown(
  db: Db,
  { figure, period: { first, last } }: { readonly figure: PublishedFigure; readonly period: Period },
): Promise<Pick<Known, 'founded' | 'capital' | 'craftNumbers'>> {
  const { place, sector } = figure;
  switch (alsoNeeds(figure)) {
    case 'founded':
      return { founded: await findFounded(db, { place, sector, first, last }) };
    case 'capital':
      return { capital: await findCapital(db, { place, sector, day: last }) };
    case 'craft-numbers':
      return { craftNumbers: sumWithin(await craftShares(db, { day: last, place }), place).part };
    default:
      return {};
  }
}

async function createdBetween(
  ask: Ask,
  { place, sector, first, last }: Period & { readonly place: string; readonly sector: string },
): Promise<number> {
  const sectors = sector === '' ? undefined : [sector];
  const until = sumOf(await ask({ place, day: last, withinYear: true }), sectors).created;
  const before = addDays(first, -1);
  if (yearOf(before) !== yearOf(last)) return until;
  return until - sumOf(await ask({ place, day: before, withinYear: true }), sectors).created;
}

function sumOf(cells: readonly Crossed[], sectors?: readonly string[]): Measures {
  return sumOfMeasures(
    cells.filter(({ row }) => sectors === undefined || sectors.includes(row)).map(({ measures }) => measures),
  );
}
