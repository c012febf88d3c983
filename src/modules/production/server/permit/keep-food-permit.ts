import { z } from 'zod';
import { lockedEntry } from '#modules/registry/server';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { mayTellMaking } from '../../permissions.ts';
import { PERMIT_KINDS } from '../../permit/food-permit.ts';
import { DayTyped } from '../../typed-input.ts';
import { replacePermit } from './food-permit.sql.ts';

/** Writes the number of the sanitary permit of a cooperative as it stands on its paper. */
export const keepFoodPermit = changes({
  name: 'production.keep-food-permit',
  input: z.object({
    cooperative: z.uuid(),
    kind: z.enum(PERMIT_KINDS, 'choose-one'),
    number: z.string().trim().min(3, 'permit-number-missing').max(60, 'too-long'),
    validUntil: DayTyped.optional(),
  }),
  on: (tx, { cooperative }) => lockedEntry(tx, cooperative),
  may: (actor, entry) => mayTellMaking(actor, entry),

  async run({ tx, now, actor }, { organisationId, communeCode }, { kind, number, validUntil }) {
    const permit = { organisationId, communeCode, kind, number };
    const person = actor.kind === 'person' ? { personId: actor.personId } : {};
    await replacePermit(
      tx,
      { ...permit, ...(validUntil !== undefined && { validUntil }) },
      { now, ...person },
    );
    return ok({ organisationId, communeCode });
  },
});
