import { z } from 'zod';
import { DayInput, TextInput } from '#modules/registry';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { maySpeakFor } from '../../permissions.ts';
import { lockEnrolment } from '../cohort/cohort.sql.ts';
import { whoTells } from '../visit/step-taken.ts';
import { insertAway } from './local-calendar.sql.ts';

/** A cooperative asks not to be visited on some days: its harvest, a feast of the village. */
export const askAbsence = changes({
  name: 'accompaniment.ask-absence',
  input: z.object({ enrolment: z.uuid(), fromDay: DayInput, toDay: DayInput, reason: TextInput.min(2) }),
  on: (tx, { enrolment }) => lockEnrolment(tx, enrolment),
  may: (actor, enrolment) => maySpeakFor(actor, enrolment),

  async run(work, { organisationId, communeCode, enrolmentId }, { fromDay, toDay, reason }) {
    if (toDay < fromDay) return refused('days-reversed', 'toDay');
    const awayId = newId<'away'>();
    const by = whoTells(work).by;
    await insertAway(work.tx, { organisationId, communeCode, awayId, fromDay, toDay, reason, by });
    return ok({ organisationId, communeCode, enrolment: enrolmentId });
  },
});
