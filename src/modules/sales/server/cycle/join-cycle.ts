import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { mayPrepare } from '../../permissions.ts';
import { lockThing, saveThingState } from './cycle-thing.sql.ts';

/** A cooperative says whether its thing may be ordered in a cycle somebody else holds. */
export const joinCycle = changes({
  name: 'sales.join-cycle',
  input: z.object({
    cooperative: z.uuid(),
    cycle: z.uuid(),
    product: z.uuid(),
    as: z.enum(['in', 'out'], 'choose-one'),
  }),
  on: (tx, asked) => lockThing(tx, asked),
  may: (actor, thing) => mayPrepare(actor, thing),

  async run({ tx }, thing, { as }) {
    await saveThingState(tx, thing, as);
    const { organisationId, communeCode } = thing;
    return ok({ organisationId, communeCode });
  },
});
