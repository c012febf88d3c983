import { z } from 'zod';
import { lockedEntry } from '#modules/registry/server';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { mayPrepare } from '../../permissions.ts';
import { CourierFileTyped } from '../../typed-input.ts';
import { takeRemittance } from './take-remittance.ts';

/** A cooperative brings the file of its own courier: the money it collected is in the cooperative's hands. */
export const bringRemittance = changes({
  name: 'sales.bring-remittance',
  input: z.object({ cooperative: z.uuid(), ...CourierFileTyped }),
  on: (tx, { cooperative }) => lockedEntry(tx, cooperative),
  may: (actor, entry) => mayPrepare(actor, entry),

  async run(work, entry, { cooperative, ...file }) {
    const { organisationId, communeCode } = entry;
    const owner = { organisationId, communeCode };
    const taken = await takeRemittance(work, { ...file, owner, holder: 'seller-cash', seller: cooperative });
    return taken.ok ? ok({ ...owner, ...taken.value }) : taken;
  },
});
