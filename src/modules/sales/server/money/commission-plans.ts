import { z } from 'zod';
import { query } from '#platform/operation/server';
import { dayOf } from '#platform/time';
import { listCommissionPlans } from './commission-plan.sql.ts';

/** What the house keeps of sales: each decision with its day, the newest first, and which one holds today. */
export const commissionPlans = query({
  name: 'sales.commission-plans',
  input: z.object({}),
  toEverybody: true,
  async run({ db, now }) {
    const plans = await listCommissionPlans(db);
    const today = dayOf(now);
    const holding = plans.find(({ fromDay }) => fromDay <= today)?.fromDay;
    return plans.map((plan) => ({ ...plan, holds: plan.fromDay === holding }));
  },
});
