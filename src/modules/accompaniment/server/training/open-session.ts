import { z } from 'zod';
import { CommuneInput, DayInput, NameInput } from '#modules/registry';
import { newId } from '#platform/ids';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { place } from '#platform/territory';
import { mayRunProgramme } from '../../permissions.ts';
import { THEMES } from '../../training/attendance.ts';
import { findCohort } from '../cohort/cohort.sql.ts';
import { whoTells } from '../visit/step-taken.ts';
import { insertSession } from './session.sql.ts';

/** Announces a training session for the cooperatives of a cohort. */
export const openSession = creates({
  name: 'accompaniment.open-session',
  input: z.object({
    session: z.uuid().optional(),
    cohort: z.uuid(),
    theme: z.enum(THEMES),
    title: NameInput,
    communeCode: CommuneInput,
    day: DayInput,
    minutes: z.coerce.number('count-unreadable').int().min(15).max(2_400),
    capacity: z.coerce.number('count-unreadable').int().min(1).max(1_000),
  }),
  may: (actor, typed) => mayRunProgramme(actor, typed),

  async run(work, { cohort: cohortId, session = newId<'session'>(), ...typed }) {
    if (place(typed.communeCode)?.level !== 'commune') return refused('place-unknown', 'communeCode');
    if ((await findCohort(work.tx, cohortId)) === undefined) return refused('absent');
    const { by, personId = NOBODY } = whoTells(work);
    await insertSession(work.tx, {
      ...typed,
      sessionId: session,
      cohortId,
      trainerId: personId,
      trainerName: by,
    });
    const organisationId = work.actor.kind === 'person' ? work.actor.onBehalfOf : newId<'organisation'>();
    return ok({ organisationId, communeCode: typed.communeCode, session });
  },
});

const NOBODY = '00000000-0000-0000-0000-000000000000';
