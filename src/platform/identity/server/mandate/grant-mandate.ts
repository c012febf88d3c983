import { lifted } from '#platform/database/server';
import { z } from 'zod';
import { mayGrantMandate, reachOf, type Mandate } from '#platform/identity';
import { asId, newId, type PersonId } from '#platform/ids';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { place } from '#platform/territory';
import { asDay, parseDay, type Day } from '#platform/time';
import { insertMandate, roleExists } from './mandate.sql.ts';
import { findPerson } from '../person/person.sql.ts';

const DayText = z.string().refine((text) => parseDay(text) !== undefined, 'unreadable');

/** A mandate as it is typed. Without an organisation, one is made: an office that had no mandate before. */
export const MandateInput = z.object({
  role: z.string().trim().min(1).max(60),
  onBehalfOf: z.uuid().optional(),
  onBehalfName: z.string().trim().min(2).max(160),
  reachKind: z.enum(['everything', 'place', 'organisation']),
  reachPlace: z
    .string()
    .refine((code) => place(code) !== undefined, 'not-in-list')
    .optional(),
  from: DayText.optional(),
  to: DayText.optional(),
});

export type MandateInput = z.infer<typeof MandateInput>;

/** Gives a person one more mandate. */
export const grantMandate = creates({
  name: 'identity.grant-mandate',
  input: MandateInput.extend({ person: z.uuid() }),
  may: mayGrantMandate,
  async run({ tx, today }, input) {
    const personId: PersonId = asId(input.person);
    return lifted(tx, async () => {
      if ((await findPerson(tx, personId)) === undefined) return refused('absent');
      if (!(await roleExists(tx, input.role))) return refused('role-unknown', 'role');
      const mandate = mandateFrom(input, today);
      if (mandate.to !== undefined && mandate.to < mandate.from)
        return refused('ends-before-it-begins', 'to');
      await insertMandate(tx, personId, mandate);
      return ok({ organisationId: mandate.onBehalfOf, mandateId: mandate.mandateId });
    });
  },
});

export function mandateFrom(input: MandateInput, today: Day): Mandate {
  return {
    mandateId: newId(),
    role: input.role,
    onBehalfOf: input.onBehalfOf === undefined ? newId() : asId(input.onBehalfOf),
    onBehalfName: input.onBehalfName,
    reach: reachOf(input.reachKind, input.reachPlace),
    from: input.from === undefined ? today : asDay(input.from),
    to: input.to === undefined ? undefined : asDay(input.to),
  };
}
