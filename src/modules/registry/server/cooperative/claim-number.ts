import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { SCHEMES, typedNumber } from '../../identifier.ts';
import { standsAlone } from '../../cooperative.ts';
import { mayKeepRegister } from '../../permissions.ts';
import { DayInput, TextInput } from '../../typed-input.ts';
import { lockCooperative } from './cooperative.sql.ts';
import { claimIdentifier } from './identifier.sql.ts';

/** Records the number an organisation bears in a register. One number has one holder in the country. */
export const claimNumber = changes({
  name: 'registry.claim-number',
  input: z.object({
    cooperative: z.uuid(),
    scheme: z.enum(SCHEMES),
    value: TextInput.min(1),
    court: TextInput.optional(),
    fromDay: DayInput.optional(),
  }),
  on: (tx, { cooperative }) => lockCooperative(tx, cooperative),
  may: (actor, cooperative) => mayKeepRegister(actor, cooperative),

  async run({ tx, today }, cooperative, { cooperative: _, fromDay, ...typed }) {
    const stands = standsAlone(cooperative);
    if (!stands.ok) return stands;
    if (fromDay !== undefined && fromDay > today) return refused('day-in-future', 'fromDay');
    const number = typedNumber(typed);
    if (!number.ok) return number;
    if (!(await claimIdentifier(tx, cooperative, { ...number.value, fromDay })))
      return refused('identifier-taken', 'value');
    return ok({ organisationId: cooperative.organisationId });
  },
});
