import { z } from 'zod';
import { parsePhone } from '#platform/identity';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayKeepAllMoney } from '../../permissions.ts';
import { forgiveParcels as forgive } from './purchase.sql.ts';

/** Somebody asked to pay at the door again, and a person of the market agreed: what was refused is forgiven. */
export const forgiveParcels = creates({
  name: 'sales.forgive-parcels',
  input: z.object({ phone: z.string().trim().max(40, 'too-long') }),
  may: (actor) => mayKeepAllMoney(actor),

  async run({ tx, now }, { phone: typed }) {
    const phone = parsePhone(typed);
    if (phone === undefined) return refused('phone-unreadable', 'phone');
    if (!(await forgive(tx, phone, now))) return refused('no-parcel-refused', 'phone');
    return ok({ phone });
  },
});
