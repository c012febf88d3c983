import { z } from 'zod';
import { CommuneInput } from '#modules/registry';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { place } from '#platform/territory';
import { mayRunProgramme } from '../../permissions.ts';
import { whoTells } from '../visit/step-taken.ts';
import { saveToldSouk } from './local-calendar.sql.ts';

/** Who works in a commune tells the day of its weekly market: visits are moved off it from then on. */
export const tellSoukDay = creates({
  name: 'accompaniment.tell-souk-day',
  input: z.object({ communeCode: CommuneInput, weekday: z.coerce.number().int().min(0).max(6) }),
  may: (actor, place) => mayRunProgramme(actor, place),

  async run(work, { communeCode, weekday }) {
    if (place(communeCode)?.level !== 'commune') return refused('place-unknown', 'communeCode');
    await saveToldSouk(work.tx, { communeCode, weekday, by: whoTells(work).by, on: work.today });
    const organisationId = work.actor.kind === 'person' ? work.actor.onBehalfOf : NOBODY;
    return ok({ organisationId, communeCode });
  },
});

const NOBODY = '00000000-0000-0000-0000-000000000000';
