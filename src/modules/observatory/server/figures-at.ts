import { query } from '#platform/operation/server';
import { breakdownOf, FiguresInput, runningTotals } from '../figure.ts';
import { NO_MEASURES, sumOfMeasures } from '../measure.ts';
import { yearOf } from '#platform/time';
import { listLines } from './figure.sql.ts';
import { knownDay } from './register-day.ts';

/** The figures of a place at the end of a day, told apart by its parts, or by year up to that day. */
export const figuresAt = query({
  name: 'observatory.figures-at',
  input: FiguresInput,
  toEverybody: true,
  async run({ db, today }, { day: asked, place, by: askedBy, sector, milieu }) {
    const day = await knownDay(db, { asked, today });
    const by = breakdownOf(place, askedBy);
    const found = await listLines(db, { day, place, by, sector, milieu });
    const lines = by === 'year' ? runningTotals(found, yearOf(day)) : found;
    const total =
      by === 'year'
        ? (lines.at(-1)?.measures ?? NO_MEASURES)
        : sumOfMeasures(lines.map(({ measures }) => measures));
    return { day, place, by, ...(sector && { sector }), ...(milieu && { milieu }), total, lines };
  },
});
