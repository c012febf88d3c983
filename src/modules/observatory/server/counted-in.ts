import { z } from 'zod';
import { query } from '#platform/operation/server';
import { countedIndicators } from '../counted-row.ts';
import { COUNTRY, DayInput } from '../figure.ts';
import { indicator } from '../indicator.ts';
import { rowsWithin } from '../permissions.ts';
import { listFigureRows } from './figure-row.sql.ts';
import { knownDay } from './register-day.ts';

/**
 * From a row to its figures: what one organisation adds to each indicator of its places on a day. Nothing
 * when the register did not count it that day.
 */
export const countedIn = query({
  name: 'observatory.counted-in',
  input: z.object({ cooperative: z.uuid(), day: DayInput.optional() }),
  async run({ db, actor, today }, { cooperative, day: asked }) {
    const within = rowsWithin(actor, COUNTRY);
    if (within === undefined) return undefined;
    if (within.organisation !== undefined && within.organisation !== cooperative) return undefined;
    const day = await knownDay(db, { asked, today });
    const [row] = await listFigureRows(db, {
      indicator: indicator('cooperatives'),
      day,
      place: within.place,
      organisation: cooperative,
      limit: 1,
    });
    if (row === undefined && within.place !== '') return undefined;
    if (row === undefined) return { day, lines: [] };
    return { day, communeCode: row.communeCode, sector: row.sector, lines: countedIndicators(row) };
  },
});
