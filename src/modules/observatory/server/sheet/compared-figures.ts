import { z } from 'zod';
import type { Db } from '#platform/database/server';
import { query } from '#platform/operation/server';
import { regionCodeOf } from '#platform/territory';
import { addDays, yearOf, type Day } from '#platform/time';
import { caveatOf, heldFigure, periodOf, whyUncompared, type Known, type Period } from '../../comparison.ts';
import type { Crossed } from '../../crossing.ts';
import { isSmall } from '../../disclosure/disclosure.ts';
import { CRAFT_AND_LOCAL } from '../../fact-sheet.ts';
import { COUNTRY } from '../../figure.ts';
import { sumOfMeasures, type Measures } from '../../measure.ts';
import type { PublishedFigure } from '../../published-figure.ts';
import { listCells } from '../crossing.sql.ts';
import { ruleOn } from '../disclosure-rule.sql.ts';
import { listPublishedFigures } from '../published-figure.sql.ts';
import { knownDay } from '../register-day.ts';

/** Every published total of a place, with ours of the same thing beside it, or why there is none. */
export const comparedFigures = query({
  name: 'observatory.compared-figures',
  input: z.object({ place: z.string().max(12).default(COUNTRY) }),
  toEverybody: true,
  async run({ db, today }, { place }) {
    const registerDay = await knownDay(db, { today });
    const published = await listPublishedFigures(db, { place });
    const rule = await ruleOn(db, today);
    const ask = keptAnswers(db);
    const compared = [];
    for (const figure of published) {
      const why = whyUncompared(figure, registerDay);
      const period = periodOf(figure);
      if (why !== undefined || period === undefined) {
        compared.push({ ...figure, why: why ?? 'undated' });
        continue;
      }
      const known = await knownOf(ask, { figure, period });
      const computed = heldFigure(figure, known);
      const small =
        computed !== undefined && isSmall({ value: computed, entries: known.stock.cooperatives }, rule);
      const open = figure.measure.startsWith('cooperatives') || figure.measure.startsWith('share');
      const caveat = caveatOf(figure);
      compared.push({
        ...figure,
        ...(computed !== undefined && (open || !small) && { computed }),
        ...(caveat !== undefined && { caveat }),
      });
    }
    return compared;
  },
});

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
  ask: Ask,
  { figure, period: { first, last } }: { readonly figure: PublishedFigure; readonly period: Period },
): Promise<Known> {
  const { place, sector } = figure;
  const cells = await ask({ place, day: last, withinYear: false });
  const region = place === COUNTRY ? COUNTRY : regionCodeOf(place);
  return {
    stock: sumOf(cells, sector === '' ? undefined : [sector]),
    whole: sumOf(cells),
    region: sumOf(await ask({ place: region, day: last, withinYear: false })),
    craft: sumOf(cells, CRAFT_AND_LOCAL),
    created: await createdBetween(ask, { place, sector, first, last }),
    place,
  };
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
