import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayDeliver } from '../../permissions.ts';
import { lockPart, savePart } from './part.sql.ts';

/** A cooperative says whether it makes what was ordered from its list. */
export const agreePart = changes({
  name: 'wholesale.agree-part',
  input: z.object({
    cooperative: z.uuid(),
    part: z.uuid(),
    as: z.enum(['agreed', 'declined'], 'choose-one'),
  }),
  on: (tx, asked) => lockPart(tx, asked),
  may: (actor, part) => mayDeliver(actor, part),

  async run({ tx }, part, { as }) {
    if (part.state !== 'asked') return refused('part-answered');
    await savePart(tx, part, { state: as });
    const { organisationId, communeCode, dealId } = part;
    return ok({ organisationId, communeCode, deal: dealId });
  },
});
