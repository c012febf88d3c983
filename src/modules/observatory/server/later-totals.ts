import { z } from 'zod';
import { query } from '#platform/operation/server';
import { COUNTRY } from '../figure.ts';
import { latestAfter } from '../compared/published-figure.ts';
import { listPublishedFigures } from './published-figure.sql.ts';
import { knownDay } from './register-day.ts';

const TOTALS = ['cooperatives', 'members'];

/**
 * Totals of the country published for a month after the day the register stands at: shown beside it, never
 * added.
 */
export const laterTotals = query({
  name: 'observatory.later-totals',
  input: z.object({}),
  toEverybody: true,
  async run({ db, today }) {
    const day = await knownDay(db, { today });
    const published = await listPublishedFigures(db, { place: COUNTRY, measures: TOTALS });
    return latestAfter(
      published.filter(({ sector }) => sector === ''),
      day,
    );
  },
});
