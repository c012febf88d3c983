import { z } from 'zod';
import { phonesHeard } from '#platform/offline/server';
import { query } from '#platform/operation/server';
import { daysBetween, dayOf } from '#platform/time';
import { mayRunProgramme } from '../../permissions.ts';
import { listCoaches } from '../cohort/cohort.sql.ts';

const [LATE_DAYS, MOST_DAYS] = [3, 365];

/**
 * The phones of the coaches within reach that were not heard for some days, and what each must still hold as
 * far as is known; coaches whose phone was never heard at the end.
 */
export const latePhones = query({
  name: 'accompaniment.late-phones',
  input: z.object({
    days: z.coerce.number().int().min(0).max(MOST_DAYS).optional().catch(undefined),
  }),
  async run({ db, actor, today, now }, { days = LATE_DAYS }) {
    const all = await listCoaches(db);
    const coaches = all.filter(({ baseCommune }) => mayRunProgramme(actor, { communeCode: baseCommune }));
    const personIds = coaches.map(({ personId }) => personId);
    const heard = await phonesHeard(db, { personIds, now });
    const names = new Map(coaches.map((coach) => [coach.personId, coach]));
    const phones = heard.flatMap((phone) => {
      const coach = names.get(phone.personId);
      const silentDays = daysBetween(dayOf(phone.seenAt), today);
      return coach === undefined ? [] : [{ ...phone, coach, silentDays }];
    });
    const known = new Set(heard.map(({ personId }) => personId));
    return {
      days,
      late: phones.filter(({ silentDays, missing }) => silentDays >= days || missing > 0),
      heard: phones.length,
      never: coaches.filter(({ personId }) => !known.has(personId)),
    };
  },
});
