import { z } from 'zod';
import type { Db } from '#platform/database/server';
import { query } from '#platform/operation/server';
import type { Crossed } from '../../crossing.ts';
import { isSmall, plusCounted, withheldParts, type DisclosureRule } from '../../disclosure/disclosure.ts';
import { CRAFT_AND_LOCAL, maySumUp, type FactSheet, type SheetPart } from '../../fact-sheet.ts';
import { findableCells, leftToProtect, type FindableStanding } from '../../disclosure/findable.ts';
import { COUNTRY, DayInput, PlaceInput } from '../../figure.ts';
import { NO_MEASURES, plusMeasures, sumOfMeasures, type Measures } from '../../measure.ts';
import { seesAll } from '../../permissions.ts';
import { publicLines } from '../../disclosure/public-lines.ts';
import { listCells } from '../crossing.sql.ts';
import { listFindable } from '../findable/findable.sql.ts';
import { ruleOn } from '../disclosure-rule.sql.ts';
import { knownDay } from '../register-day.ts';
import { craftShares, sumWithin } from '../special-figures.ts';

/** What is printed of the country, a region or a province on any day. */
export const factSheet = query({
  name: 'observatory.fact-sheet',
  input: z.object({ place: PlaceInput.default(COUNTRY), day: DayInput.optional() }),
  toEverybody: true,
  async run({ db, actor, today }, { place, day: asked }): Promise<FactSheet> {
    const day = await knownDay(db, { asked, today });
    const rule = seesAll(actor, place) ? undefined : await ruleOn(db, today);
    const standings = rule === undefined ? [] : await listFindable(db);
    const cells = await listCells(db, { day, place, rows: 'sector', columns: 'milieu' });
    const created = await listCells(db, { day, place, rows: 'kind', withinYear: true });
    const partsBy = place === COUNTRY ? 'region' : place.length > 2 ? 'commune' : 'province';
    const parts = await listCells(db, { day, place, rows: partsBy });
    const total = sumOfMeasures(cells.map(({ measures }) => measures));
    return {
      day,
      place,
      total: rule === undefined ? total : await shownTotal(db, { day, place, total, rule, standings }),
      created: sumOfMeasures(created.map(({ measures }) => measures)).created,
      womenInCraft: womenInCraft(cells, {
        rule,
        findable: findableCells(standings, { day, place, rows: 'sector' }),
      }),
      craftRegister: sumWithin(await craftShares(db, { day, place }), place),
      partsBy,
      parts: counted(parts, 'row'),
      sectors: counted(cells, 'row'),
      milieus: counted(cells, 'column'),
    };
  },
});

interface Totalled extends Pick<FactSheet, 'day' | 'place'> {
  readonly total: Measures;
  readonly rule: DisclosureRule;
  readonly standings: readonly FindableStanding[];
}

async function shownTotal(db: Db, { day, place, total, rule, standings }: Totalled) {
  const above = { day, place: COUNTRY, rows: 'province' } as const;
  const findable = { lines: [], provinces: findableCells(standings, above) };
  const known = { rule, provinces: await listCells(db, above), findable };
  return publicLines({ by: 'milieu', place, total, lines: [] }, known).total;
}

/** Cooperatives by one key, the greatest first. */
function counted(cells: readonly Crossed[], by: 'row' | 'column'): SheetPart[] {
  const sums = new Map<string, number>();
  for (const cell of cells) sums.set(cell[by], (sums.get(cell[by]) ?? 0) + cell.measures.cooperatives);
  return [...sums]
    .map(([key, cooperatives]) => ({ key, cooperatives }))
    .filter(({ cooperatives }) => cooperatives > 0)
    .toSorted((a, b) => b.cooperatives - a.cooperatives || (a.key < b.key ? -1 : 1));
}

/** Women's cooperatives of crafts and local produce, and their members, as far as they may be summed up. */
function womenInCraft(
  cells: readonly Crossed[],
  { rule, findable }: { readonly rule?: DisclosureRule; readonly findable: readonly Crossed[] },
): FactSheet['womenInCraft'] {
  const sectors = new Map<string, Measures>();
  for (const { row, measures } of cells) {
    sectors.set(row, plusMeasures(sectors.get(row) ?? NO_MEASURES, measures));
  }
  const ofSector = Map.groupBy(findable, ({ row }) => row);
  const sumOf = (measure: 'womenOnly' | 'womenOnlyMembers'): number | undefined => {
    const sum = CRAFT_AND_LOCAL.reduce((all, key) => all + (sectors.get(key)?.[measure] ?? 0), 0);
    if (rule === undefined) return sum;
    const parts = [...sectors].map(([key, found]) => {
      const own = (ofSector.get(key) ?? []).map(({ measures }) => measures);
      return { key, ...leftToProtect(found, { findable: own, measure, rule }) };
    });
    const totalHidden = isSmall(parts.reduce(plusCounted, { value: 0, entries: 0 }), rule);
    const hidden = withheldParts(new Map(parts.map((part) => [part.key, part])), { rule, totalHidden });
    return maySumUp(parts, { summed: CRAFT_AND_LOCAL, hidden, fewest: rule.fewest }) ? sum : undefined;
  };
  const [cooperatives, members] = [sumOf('womenOnly'), sumOf('womenOnlyMembers')];
  return { ...(cooperatives !== undefined && { cooperatives }), ...(members !== undefined && { members }) };
}
