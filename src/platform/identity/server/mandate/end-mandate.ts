import { z } from 'zod';
import { lifted, type Tx } from '#platform/database/server';
import { mayEndMandate } from '#platform/identity';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { asDay, parseDay } from '#platform/time';
import { endMandateOn, lockMandate } from './mandate.sql.ts';

/** Ends a mandate: at once, or on a last day to come. */
export const endMandate = changes({
  name: 'identity.end-mandate',
  input: z.object({
    person: z.uuid(),
    mandate: z.uuid(),
    lastDay: z
      .string()
      .refine((text) => parseDay(text) !== undefined, 'unreadable')
      .optional(),
  }),
  on: (tx, input) => lifted(tx, () => lockedMandate(tx, input)),
  may: mayEndMandate,
  async run({ tx, now, today }, mandate, { lastDay }) {
    const last = lastDay === undefined ? today : asDay(lastDay);
    if (last < today || last < mandate.from_day) return refused('day-is-past', 'lastDay');
    const end = { lastDay: last, endedAt: lastDay === undefined ? now : undefined };
    await lifted(tx, () => endMandateOn(tx, mandate, end));
    return ok({ organisationId: mandate.organisationId });
  },
});

async function lockedMandate(tx: Tx, input: { readonly person: string; readonly mandate: string }) {
  const row = await lockMandate(tx, input.person, input.mandate);
  return row && { ...row, organisationId: row.on_behalf_of, communeCode: row.reach_place ?? '' };
}
