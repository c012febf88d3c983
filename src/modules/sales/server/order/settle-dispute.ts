import { z } from 'zod';
import { parseDirhams, type Centimes } from '#platform/money';
import { changes, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { westernDigits } from '#platform/text';
import { heldFor } from '../../money/sales-book.ts';
import { mayKeepMoney } from '../../permissions.ts';
import { balancesOfOrder } from '../money/move-money.ts';
import { lockOrder, type FullOrder } from './order.sql.ts';
import { takeMove } from './take-move.ts';

/** An office hears both sides of a dispute and decides whose the money is, with its reason. */
export const settleDispute = changes({
  name: 'sales.settle-dispute',
  input: z.object({
    cooperative: z.uuid(),
    order: z.uuid(),
    for: z.enum(['buyer', 'seller', 'both'], 'choose-one'),
    /** What the buyer gets back, in dirhams, when it is for both. */
    amount: z.string().trim().max(20, 'too-long').default(''),
    note: z.string().trim().min(10, 'too-short').max(600, 'too-long'),
  }),
  on: (tx, asked) => lockOrder(tx, asked),
  may: (actor, order) => mayKeepMoney(actor, order),

  async run(work, order, { for: whom, amount, note }) {
    const back = whom === 'both' ? await partBack(work, order, amount) : ok(undefined);
    if (!back.ok) return back;
    const moved = await takeMove(work, order, {
      move: `settle-for-${whom}`,
      by: 'office',
      note,
      ...(back.value !== undefined && { back: back.value }),
    });
    if (!moved.ok) return moved;
    const { organisationId, communeCode, orderId, state } = moved.value;
    return ok({ organisationId, communeCode, order: orderId, state });
  },
});

/** A part of what the order holds: more than nothing, less than all of it. */
async function partBack(
  work: Work,
  order: FullOrder,
  typed: string,
): Promise<Result<Centimes, 'amount-unreadable' | 'part-is-not-a-part'>> {
  const read = parseDirhams(westernDigits(typed));
  if (!read.ok) return refused('amount-unreadable', 'amount');
  const held = heldFor(await balancesOfOrder(work.tx, order), order.orderId);
  if (read.value === 0 || read.value >= held)
    return refused('part-is-not-a-part', 'amount', { held: held / 100 });
  return ok(read.value);
}
