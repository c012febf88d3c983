import { z } from 'zod';
import { parametersOn } from '#modules/law/server';
import { lifted } from '#platform/database/server';
import { centimes, parseDirhams } from '#platform/money';
import { creates, hold } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { westernDigits } from '#platform/text';
import { termsFit } from '../../customer/customer.ts';
import { mayKeepCustomers } from '../../permissions.ts';
import { NumberTyped, short } from '../../typed-input.ts';
import { lockCustomer, saveDecision } from './customer.sql.ts';

const DECISIONS = ['accepted', 'refused', 'suspended'] as const;

/**
 * The office accepts a business, with its days to pay and the most it may owe; refuses it, or stops it, with
 * a reason it reads.
 */
export const decideCustomer = creates({
  name: 'wholesale.decide-customer',
  input: z.object({
    customer: z.uuid(),
    decision: z.enum(DECISIONS, 'choose-one'),
    termDays: NumberTyped.default(0),
    ceiling: short(20).default('0'),
    reason: short(300).default(''),
  }),
  may: (actor) => mayKeepCustomers(actor),

  async run({ tx, actor, now, today }, { customer: personId, decision, termDays, ceiling: typed, reason }) {
    const customer = await lifted(tx, () => lockCustomer(tx, personId));
    if (customer === undefined) return refused('absent');
    if (decision !== 'accepted' && reason === '') return refused('reason-missing', 'reason');
    const law = await parametersOn(tx, today);
    const fits = termsFit(termDays, law.tradeTermsAtMostDays);
    if (!fits.ok) return fits;
    const ceiling = parseDirhams(westernDigits(typed));
    if (!ceiling.ok) return refused('amount-unreadable', 'ceiling');
    if (decision === 'accepted' && termDays > 0 && ceiling.value === 0)
      return refused('ceiling-missing', 'ceiling');
    const said = { state: decision, termDays, ceiling: centimes(ceiling.value), reason };
    const by = actor.kind === 'person' ? actor.personId : null;
    await lifted(tx, () => saveDecision(tx, hold(customer), said, { by, now }));
    return ok({ customer: personId, state: decision });
  },
});
