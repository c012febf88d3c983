import { z } from 'zod';
import { query } from '#platform/operation/server';
import { addDays, parseDay, type Day } from '#platform/time';
import { mondayOf } from '../../calendar/rest-day.ts';
import { soukDayOf } from '../../calendar/souk-day.ts';
import { plannedWeek } from '../../planning/week.ts';
import { listAways, listToldSouks } from '../calendar/local-calendar.sql.ts';
import { listCaseload } from '../cohort/caseload.sql.ts';
import { findCoach } from '../cohort/cohort.sql.ts';

const MOST = 300;

/** A coach's week as it may be: what is urgent, what is near, what was agreed, and why each stop is there. */
export const weekProposal = query({
  name: 'accompaniment.week-proposal',
  input: z.object({ of: z.string().optional() }),
  async run({ db, actor, today }, { of }) {
    if (actor.kind !== 'person') return undefined;
    // On a Saturday one prepares the week to come.
    const monday = mondayOf(parseDay(of ?? '') ?? addDays(today, 2));
    const coach = await findCoach(db, actor.personId);
    const lines = await listCaseload(db, { coachId: actor.personId, limit: MOST });
    const organisationIds = lines.map(({ organisationId }) => organisationId);
    const [souks, aways] = [await listToldSouks(db), await listAways(db, { organisationIds, since: monday })];
    const isAhead = (day?: Day) => day !== undefined && day >= today;
    const candidates = lines.flatMap(({ next, organisationId }) => {
      if (next === undefined || next.state === 'started') return [];
      const souk = soukDayOf(next.communeCode, souks);
      const calendar = {
        ...(souk !== undefined && { souk: souk.weekday }),
        away: aways.get(organisationId) ?? [],
      };
      const { visitId, communeCode, opensOn, closesOn, day } = next;
      return [
        // A day that went by without the visit binds nobody any more.
        { visitId, communeCode, opensOn, closesOn, calendar, ...(isAhead(day) && { agreedOn: day }) },
      ];
    });
    const base = coach?.baseCommune ?? lines[0]?.communeCode ?? '05.301.01.01';
    const from = monday < today ? today : monday;
    return { plan: plannedWeek(candidates, { monday, base, from }), lines, coach, monday, today };
  },
});
