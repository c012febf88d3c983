import { z } from 'zod';
import type { Db } from '#platform/database/server';
import { query } from '#platform/operation/server';
import type { Day } from '#platform/time';
import { COUNTRY, DayInput, PlaceInput } from '../figure.ts';
import {
  cohortYear,
  CRAFT,
  listCraftNumbers,
  listSurvivors,
  type KeptShare,
  type ProvinceShare,
} from './coverage.sql.ts';
import { listCells } from './crossing.sql.ts';
import { knownDay } from './register-day.ts';

/**
 * What is told by more than the standings of a day: craft cooperatives that bear a number of the craft
 * register, and cooperatives that live on three years after they were created. Each with both its sums.
 */
export const specialFigures = query({
  name: 'observatory.special-figures',
  input: z.object({ day: DayInput.optional(), place: PlaceInput.default(COUNTRY) }),
  toEverybody: true,
  async run({ db, today }, { day: asked, place }) {
    const day = await knownDay(db, { asked, today });
    const craftRegister = sumWithin(await craftShares(db, { day, place }), place);
    const survival = { ...sumWithin(await listSurvivors(db, day), place), year: cohortYear(day) };
    return { day, place, craftRegister, survival };
  },
});

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
