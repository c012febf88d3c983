import { z } from 'zod';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayKeepAllMoney } from '../../permissions.ts';
import { CourierFileTyped } from '../../typed-input.ts';
import { takeRemittance } from './take-remittance.ts';

/** The office of the market brings the file of a courier that pays the house, whoever sold. */
export const bringMarketRemittance = creates({
  name: 'sales.bring-market-remittance',
  input: z.object(CourierFileTyped),
  may: (actor) => mayKeepAllMoney(actor),

  async run(work, file) {
    if (work.actor.kind !== 'person') return refused('forbidden');
    const owner = { organisationId: work.actor.onBehalfOf, communeCode: '' };
    const taken = await takeRemittance(work, { ...file, owner, holder: 'bank' });
    return taken.ok ? ok({ ...owner, ...taken.value }) : taken;
  },
});
