import type { Db } from '#platform/database/server';
import type { Day } from '#platform/time';
import type { LocalCalendar } from '../../calendar/rest-day.ts';
import { soukDayOf } from '../../calendar/souk-day.ts';
import { listAways, listToldSouks } from './local-calendar.sql.ts';

/** What keeps a coach from a cooperative: the market of its commune, the days it asked to be left. */
export async function localCalendarOf(
  db: Db,
  asked: { readonly organisationId: string; readonly communeCode: string; readonly since: Day },
): Promise<LocalCalendar> {
  const souk = soukDayOf(asked.communeCode, await listToldSouks(db));
  const aways = await listAways(db, { organisationIds: [asked.organisationId], since: asked.since });
  const away = aways.get(asked.organisationId) ?? [];
  return { ...(souk !== undefined && { souk: souk.weekday }), away };
}
