import { z } from 'zod';
import type { Db } from '#platform/database/server';
import { query } from '#platform/operation/server';
import { lastDayOfYear, yearOf, type Day } from '#platform/time';
import { findYears } from './figure.sql.ts';

/** The day the register stands at when none is asked: the end of the last year that has changes, or today. */
export const registerDay = query({
  name: 'observatory.register-day',
  input: z.object({}),
  toEverybody: true,
  async run({ db, today }) {
    const years = await findYears(db);
    const day = dayOfRegister(years, today);
    return { day, firstYear: years?.first ?? yearOf(day), lastYear: yearOf(day) };
  },
});

/** The day asked, but never one to come: the register knows nothing of it yet. */
export async function knownDay(
  db: Db,
  { asked, today }: { readonly asked?: Day; readonly today: Day },
): Promise<Day> {
  if (asked !== undefined) return asked < today ? asked : today;
  return dayOfRegister(await findYears(db), today);
}

function dayOfRegister(years: { readonly last: number } | undefined, today: Day): Day {
  if (years === undefined || years.last >= yearOf(today)) return today;
  return lastDayOfYear(years.last);
}
