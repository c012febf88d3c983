import { z } from 'zod';
import { parametersOn } from '#modules/law/server';
import { query } from '#platform/operation/server';
import { ANSWER_HOURS } from '../../order/order.ts';

/** The numbers of the terms of sale as the law has them today, and the house's own. */
export const termsOfSale = query({
  name: 'sales.terms-of-sale',
  input: z.object({}),
  toEverybody: true,
  async run({ db, today }) {
    const law = await parametersOn(db, today);
    return {
      withdrawal: law.withdrawalWithinDays,
      sending: law.returnSentWithinDays,
      refund: law.refundWithinDays,
      hours: ANSWER_HOURS,
    };
  },
});
