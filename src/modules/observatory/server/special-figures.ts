import { z } from 'zod';
import { query } from '#platform/operation/server';
import { COUNTRY, DayInput, PlaceInput } from '../figure.ts';
import { countCraftNumbers, countSurvivors } from './coverage.sql.ts';
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
    const [craftRegister, survival] = [
      await countCraftNumbers(db, { day, place }),
      await countSurvivors(db, { day, place }),
    ];
    return { day, place, craftRegister, survival };
  },
});
