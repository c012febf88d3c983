import { z } from 'zod';
import { CommuneInput } from '#modules/registry';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { place } from '#platform/territory';
import { mayRunProgramme } from '../../permissions.ts';
import { saveCoach } from './coach.sql.ts';

/** A coach says where she sets out from: she may be given cooperatives, and her weeks be planned. */
export const setOutFrom = creates({
  name: 'accompaniment.set-out-from',
  input: z.object({ communeCode: CommuneInput }),
  may: (actor, place) => mayRunProgramme(actor, place),

  async run(work, { communeCode }) {
    const { actor } = work;
    if (place(communeCode)?.level !== 'commune') return refused('place-unknown', 'communeCode');
    if (actor.kind !== 'person') return refused('forbidden');
    const { personId, name, onBehalfOf, reach } = actor;
    const covered = reach.kind === 'place' ? reach.place : '';
    await saveCoach(work.tx, {
      personId,
      nameLatin: name,
      baseCommune: communeCode,
      teamId: onBehalfOf,
      from: work.today,
      ...(reach.kind !== 'organisation' && { reach: covered }),
    });
    return ok({ organisationId: onBehalfOf, communeCode });
  },
});
