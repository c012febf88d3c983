import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { SCHEMES } from '../identifier.ts';
import { mayKeepRegister } from '../permissions.ts';
import { DayInput, TextInput } from '../typed-input.ts';
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

  async run({ tx }, cooperative, { cooperative: _, ...number }) {
    if (number.scheme === 'local-register' && number.court === undefined) return refused('court-missing', 'court');
    if (!(await claimIdentifier(tx, cooperative, number))) return refused('identifier-taken', 'value');
    return ok({ organisationId: cooperative.organisationId });
  },
});
