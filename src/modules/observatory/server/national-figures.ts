import { z } from 'zod';
import { query } from '#platform/operation/server';
import { COUNTRY, FiguresInput } from '../figure.ts';
import { sumOfMeasures } from '../measure.ts';
import { seesAll } from '../permissions.ts';
import { publicLines } from '../disclosure/public-lines.ts';
import { ruleOn } from './disclosure-rule.sql.ts';
import { listLines } from './figure.sql.ts';
import { knownTotals } from './known-totals.ts';
import { knownDay } from './register-day.ts';

/** The country on a day (default: the register's), and its regions: what the first page shows. */
export const nationalFigures = query({
  name: 'observatory.national-figures',
  input: z.object({ day: FiguresInput.shape.day }),
  toEverybody: true,
  async run({ db, actor, today }, { day: asked }) {
    const day = await knownDay(db, { asked, today });
    const lines = await listLines(db, { day, place: COUNTRY, by: 'region' });
    const told = {
      by: 'region',
      place: COUNTRY,
      total: sumOfMeasures(lines.map(({ measures }) => measures)),
    } as const;
    if (seesAll(actor, COUNTRY)) return { day, total: told.total, regions: lines };
    const known = await knownTotals(db, { day, ...told });
    const shown = publicLines({ ...told, lines }, { rule: await ruleOn(db, today), ...known });
    return { day, total: shown.total, regions: shown.lines };
  },
});
