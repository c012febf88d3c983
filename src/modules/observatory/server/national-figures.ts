import { z } from 'zod';
import { query } from '#platform/operation/server';
import { COUNTRY, FiguresInput } from '../figure.ts';
import { sumOfMeasures } from '../measure.ts';
import { listLines } from './figure.sql.ts';
import { knownDay } from './register-day.ts';

/** The country on a day (default: the register's), and its regions: what the first page shows. */
export const nationalFigures = query({
  name: 'observatory.national-figures',
  input: z.object({ day: FiguresInput.shape.day }),
  toEverybody: true,
  async run({ db, today }, { day: asked }) {
    const day = await knownDay(db, { asked, today });
    const regions = await listLines(db, { day, place: COUNTRY, by: 'region' });
    return { day, total: sumOfMeasures(regions.map(({ measures }) => measures)), regions };
  },
});
