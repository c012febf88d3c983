import { nameIn } from '#modules/registry';
import { reading, type Db } from '#platform/database/server';
import type { Scope } from '#platform/database';
import { place, placeName } from '#platform/territory';
import { say, type Locale } from '#platform/text';
import { addMonths, dayOf, type Day } from '#platform/time';
import { iCalendar, type CalendarEntry } from '../../calendar/i-calendar.ts';
import type { NamedVisit } from '../../visit/caseload.ts';
import { listVisitsBetween } from '../cohort/caseload.sql.ts';
import { findCalendarHolder } from './calendar-key.sql.ts';
import { hashOfCalendarKey } from './issue-calendar-key.ts';

const [MONTHS_BEFORE, MONTHS_AFTER] = [3, 14];

/**
 * The calendar behind a secret address, for the phone's own calendar: only the visits of whose it is, read
 * with her eyes. An address that was closed, or never given, shows nothing.
 */
export async function visitCalendarSheet(
  key: string,
  { locale, now, db }: { readonly locale: Locale; readonly now: Date; readonly db?: Db },
): Promise<{ readonly mediaType: string; readonly body: string } | undefined> {
  const holder = await reading({}, (tx) => findCalendarHolder(tx, hashOfCalendarKey(key)), db);
  if (holder === undefined) return undefined;
  const { personId, organisationId } = holder;
  const scope: Scope = {
    ...(personId !== undefined && { person: personId }),
    ...(organisationId !== undefined && { organisation: organisationId }),
  };
  const today = dayOf(now);
  const asked = { from: addMonths(today, -MONTHS_BEFORE), to: addMonths(today, MONTHS_AFTER) };
  const whose =
    personId === undefined ? { ...(organisationId && { organisationId }) } : { coachId: personId };
  const visits = await reading(scope, (tx) => listVisitsBetween(tx, { ...asked, ...whose }), db);
  const t = say(locale);
  const entries = visits.map((visit) => entryOf(visit, locale));
  const body = iCalendar(entries, { name: t('accompaniment.calendar-name'), stamp: now });
  return { mediaType: 'text/calendar; charset=utf-8', body };
}

function entryOf(visit: NamedVisit, locale: Locale): CalendarEntry {
  const t = say(locale);
  const seat = place(visit.communeCode);
  const day: Day = visit.doneOn ?? visit.day ?? visit.dueOn;
  const name = nameIn(locale, visit);
  const firm = ['confirmed', 'started', 'done', 'validated'].includes(visit.state);
  return {
    id: visit.visitId,
    day,
    title: `${t('accompaniment.visit-number', { count: visit.ordinal })} · ${name}`,
    about: `${t(`accompaniment.state.${visit.state}`)} · ${visit.coachName}`,
    place: placeName(visit.communeCode, locale),
    ...(seat !== undefined && { at: { latitude: seat.lat, longitude: seat.lon } }),
    status: visit.state === 'missed' ? 'CANCELLED' : firm ? 'CONFIRMED' : 'TENTATIVE',
    sequence: visit.version,
  };
}
