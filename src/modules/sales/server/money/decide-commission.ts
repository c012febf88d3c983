import { z } from 'zod';
import { DayInput } from '#modules/registry';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { dayOf } from '#platform/time';
import { readCommission } from '../../money/commission-plan.ts';
import { mayKeepAllMoney } from '../../permissions.ts';
import { insertCommissionPlan } from './commission-plan.sql.ts';

const amount = z.string().trim().max(40, 'too-long').default('');

/** Decides what the house keeps of sales from a day to come; older orders keep what they were told. */
export const decideCommission = creates({
  name: 'sales.decide-commission',
  input: z.object({
    fromDay: DayInput,
    share: z.string().trim().min(1, 'required').max(40, 'too-long'),
    floor: amount,
    ceiling: amount,
  }),
  may: (actor) => mayKeepAllMoney(actor),

  async run({ tx, now, actor }, { fromDay, ...typed }) {
    if (fromDay <= dayOf(now)) return refused('commission-day-past', 'fromDay');
    const parts = readCommission(typed);
    if (!parts.ok) return parts;
    const person = actor.kind === 'person' ? { personId: actor.personId } : {};
    const isNew = await insertCommissionPlan(tx, { fromDay, parts: parts.value, now, ...person });
    return isNew ? ok({ fromDay }) : refused('commission-decided', 'fromDay');
  },
});
