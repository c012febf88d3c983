import { z } from 'zod';
import { kindOf } from '#modules/market';
import { lifted } from '#platform/database/server';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { progressOf } from '../../deal/deal.ts';
import { mayDeliver } from '../../permissions.ts';
import { DayTyped, NumberTyped, short } from '../../typed-input.ts';
import { insertLot, listLots } from './lot.sql.ts';
import { lockPart, peopleOf } from './part.sql.ts';

/**
 * A cooperative says a lot of its part is ready: how many, and what is printed on it. Food has a batch and a
 * day until which it is good.
 */
export const prepareLot = changes({
  name: 'wholesale.prepare-lot',
  input: z.object({
    cooperative: z.uuid(),
    part: z.uuid(),
    quantity: NumberTyped,
    batch: short(40).default(''),
    bestBefore: DayTyped.optional(),
    onssa: short(40).default(''),
  }),
  on: (tx, asked) => lockPart(tx, asked),
  may: (actor, part) => mayDeliver(actor, part),

  async run({ tx, now, today }, part, { quantity, batch, bestBefore, onssa }) {
    if (part.state !== 'agreed') return refused('part-not-agreed');
    const people = await lifted(tx, () => peopleOf(tx, part));
    if (people.isClosed) return refused('deal-closed');
    const lots = (await listLots(tx, [part.dealId])).filter(({ partId }) => partId === part.partId);
    const { left } = progressOf(part, lots);
    if (quantity < 1) return refused('quantity-missing', 'quantity');
    if (quantity > left) return refused('more-than-quota', 'quantity', { left });
    const { food } = kindOf(part.kind);
    if (food && batch === '') return refused('batch-missing', 'batch');
    if (food && bestBefore === undefined) return refused('best-before-missing', 'bestBefore');
    if (bestBefore !== undefined && bestBefore <= today) return refused('best-before-past', 'bestBefore');
    const lot = { lotId: newId<'lot'>(), quantity, batch, onssa, preparedAt: now };
    const dated = { ...lot, ...(bestBefore !== undefined && { bestBefore }) };
    await insertLot(tx, part, dated, people);
    const { organisationId, communeCode, dealId } = part;
    return ok({ organisationId, communeCode, deal: dealId });
  },
});
