import { z } from 'zod';
import { readPrice } from '#modules/market';
import { centimes } from '#platform/money';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayDeliver } from '../../permissions.ts';
import { mayAnswer } from '../../request/request.ts';
import { NumberTyped, short } from '../../typed-input.ts';
import { foodMayBeSold } from '../permit/food-may-be-sold.ts';
import { lockAnswer, saveAnswer } from './answer.sql.ts';

const MOST_DAYS = 730;

/**
 * A cooperative answers a request: how many it makes, at what price, in how many days; or that it cannot.
 * What is eaten it offers only with its valid sanitary permit.
 */
export const answerRequest = changes({
  name: 'wholesale.answer-request',
  input: z.object({
    cooperative: z.uuid(),
    request: z.uuid(),
    answer: z.enum(['offered', 'declined'], 'choose-one'),
    quantity: NumberTyped.default(0),
    price: short(20).default(''),
    days: NumberTyped.default(0),
    note: short(600).default(''),
  }),
  on: (tx, asked) => lockAnswer(tx, asked),
  may: (actor, answer) => mayDeliver(actor, answer),

  async run({ tx, now, today }, answer, { answer: state, quantity, price: typed, days, note }) {
    const open = mayAnswer(answer, today);
    if (!open.ok) return open;
    const { organisationId, communeCode, requestId } = answer;
    const of = { organisationId, communeCode, request: requestId };
    if (state === 'declined') {
      await saveAnswer(tx, answer, { state, quantity: 0, price: centimes(0), days: 0, note }, now);
      return ok(of);
    }
    const sold = { kind: answer.wanted.kind, cooperative: organisationId };
    if (!(await foodMayBeSold(tx, sold, today))) return refused('permit-missing');
    if (quantity < 1) return refused('quantity-missing', 'quantity');
    if (quantity > answer.wanted.quantity)
      return refused('more-than-asked', 'quantity', { quantity: answer.wanted.quantity });
    const price = readPrice(typed);
    if (!price.ok) return refused('price-unreadable', 'price');
    if (days < 1 || days > MOST_DAYS) return refused('days-unreadable', 'days');
    await saveAnswer(tx, answer, { state, quantity, price: price.value, days, note }, now);
    return ok(of);
  },
});
