import { z } from 'zod';
import type { Db } from '#platform/database/server';
import { query } from '#platform/operation/server';
import { dayFrom, yearOf, type Day } from '#platform/time';
import { isSmall, type DisclosureRule } from '../disclosure/disclosure.ts';
import { COUNTRY, DayInput, PlaceInput } from '../figure.ts';
import { seesAll } from '../permissions.ts';
import {
  cohortYear,
  CRAFT,
  listCraftNumbers,
  listSurvivors,
  type KeptShare,
  type ProvinceShare,
} from './coverage.sql.ts';
import { findCapital, findFounded } from './compared/founding.sql.ts';
import { listCells } from './crossing.sql.ts';
import { ruleOn } from './disclosure-rule.sql.ts';
import { knownDay } from './register-day.ts';

/**
 * What is told by more than the standings of a day: craft cooperatives that bear a number of the craft
 * register, and cooperatives that live on three years after they were created, each with both its sums; the
 * members and the capital of what is new in the year, and all capital, where they speak of enough.
 */
export const specialFigures = query({
  name: 'observatory.special-figures',
  input: z.object({ day: DayInput.optional(), place: PlaceInput.default(COUNTRY) }),
  toEverybody: true,
  async run({ db, actor, today }, { day: asked, place }) {
    const day = await knownDay(db, { asked, today });
    const craftRegister = sumWithin(await craftShares(db, { day, place }), place);
    const survival = { ...sumWithin(await listSurvivors(db, day), place), year: cohortYear(day) };
    const rule = seesAll(actor, place) ? undefined : await ruleOn(db, today);
    return { day, place, craftRegister, survival, ...(await moneyAndMembers(db, { day, place, rule })) };
  },
});

/** Each only where it comes from enough cooperatives, and members from enough of them. */
async function moneyAndMembers(
  db: Db,
  { day, place, rule }: { readonly day: Day; readonly place: string; readonly rule?: DisclosureRule },
) {
  const first = dayFrom(yearOf(day), 1, 1);
  const founded = await findFounded(db, { place, sector: '', first, last: day });
  const capital = await findCapital(db, { place, sector: '', day });
  const isShown = (value: number, entries: number) =>
    rule === undefined || !isSmall({ value, entries }, rule);
  const { members, capitalCentimes, count } = founded;
  return {
    ...(isShown(members, count) && { membersNew: members }),
    ...(isShown(capitalCentimes, count) && { capitalNewCentimes: capitalCentimes }),
    ...(isShown(capital.centimes, capital.entries) && { capitalCentimes: capital.centimes }),
  };
}

/** By province: craft entries counted on a day, and those that bear a number of the craft register. */
export async function craftShares(
  db: Db,
  { day, place }: { readonly day: Day; readonly place: string },
): Promise<ProvinceShare[]> {
  const cells = await listCells(db, { day, place, rows: 'province', sector: CRAFT });
  const numbers = await listCraftNumbers(db, { day, place });
  const parts = new Map(numbers.map(({ province, part }) => [province, part]));
  return cells.map(({ row, measures }) => ({
    province: row,
    part: parts.get(row) ?? 0,
    whole: measures.cooperatives,
  }));
}

/** The share of a place: its provinces added up, part and whole apart. */
export function sumWithin(shares: readonly ProvinceShare[], place: string): KeptShare {
  return shares
    .filter(({ province }) => place === COUNTRY || province.startsWith(place))
    .reduce((sum, { part, whole }) => ({ part: sum.part + part, whole: sum.whole + whole }), {
      part: 0,
      whole: 0,
    });
}
