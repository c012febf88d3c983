import { z } from 'zod';
import { query } from '#platform/operation/server';
import { COUNTRY, DayInput, PlaceInput } from '../figure.ts';
import {
  cohortYear,
  listCraftNumbers,
  listSurvivors,
  type KeptShare,
  type ProvinceShare,
} from './coverage.sql.ts';
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
    const craftRegister = sumWithin(await listCraftNumbers(db, day), place);
    const survival = { ...sumWithin(await listSurvivors(db, day), place), year: cohortYear(day) };
    return { day, place, craftRegister, survival };
  },
});

/** The share of a place: its provinces added up, part and whole apart. */
export function sumWithin(shares: readonly ProvinceShare[], place: string): KeptShare {
  return shares
    .filter(({ province }) => place === COUNTRY || province.startsWith(place))
    .reduce((sum, { part, whole }) => ({ part: sum.part + part, whole: sum.whole + whole }), {
      part: 0,
      whole: 0,
    });
}
