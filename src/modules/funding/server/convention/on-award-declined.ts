import { z } from 'zod';
import { DayInput } from '#modules/registry';
import type { Reaction } from '#platform/operation/server';
import { removeLine } from '../result/project-line.sql.ts';
import { findAward, insertDeclined } from './award.sql.ts';
import { findOfAward } from './convention.sql.ts';

const Payload = z.object({ application: z.uuid(), day: DayInput });

/**
 * An award that was declined counts nowhere any more. Where a convention was begun already, the award stays:
 * who keeps the convention closes it.
 */
export const onAwardDeclined: Reaction = {
  to: 'award-declined',
  name: 'funding.declined',
  async run({ tx, now }, { payload }) {
    const { application, day } = Payload.parse(payload);
    const award = await findAward(tx, application);
    if (award === undefined || (await findOfAward(tx, award)) !== undefined) return;
    await insertDeclined(tx, award, { day, now });
    await removeLine(tx, award.awardId);
  },
};
