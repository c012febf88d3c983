import { z } from 'zod';
import { kindOf } from '#modules/market';
import { lifted } from '#platform/database/server';
import { newId } from '#platform/ids';
import { changes, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';
import { progressOf, type Part } from '../../deal/deal.ts';
import { mayDeliver } from '../../permissions.ts';
import { DayTyped, NumberTyped, short } from '../../typed-input.ts';
import { foodMayBeSold } from '../permit/food-may-be-sold.ts';
import type { StoreRefusal } from '../store/keep-in-store.ts';
import { takeForLot } from '../store/take-for-lot.ts';
import { findDeal } from './deal.sql.ts';
import { insertLot, listLots } from './lot.sql.ts';
import { lockPart, peopleOf } from './part.sql.ts';

/**
 * A cooperative says a lot of its part is ready: how many, out of its store or made for the order, and what
 * is printed on it. Food has a batch and a day until which it is good, and leaves only under a sanitary
 * permit that still holds: it may have ended since the part was agreed.
 */
export const prepareLot = changes({
  name: 'wholesale.prepare-lot',
  input: z.object({
    cooperative: z.uuid(),
    part: z.uuid(),
    quantity: NumberTyped,
    /** The thing of the store it is taken from; nothing: it was made for this order. */
    product: z.uuid().or(z.literal('')).default(''),
    batch: short(40).default(''),
    bestBefore: DayTyped.optional(),
    onssa: short(40).default(''),
  }),
  on: (tx, asked) => lockPart(tx, asked),
  may: (actor, part) => mayDeliver(actor, part),

  async run(work, part, { quantity, product, ...typed }) {
    const { tx, now, today } = work;
    if (part.state !== 'agreed') return refused('part-not-agreed');
    const people = await lifted(tx, () => peopleOf(tx, part));
    if (people.isClosed) return refused('deal-closed');
    const { organisationId, communeCode, dealId, kind } = part;
    const sold = { kind, cooperative: organisationId };
    if (!(await foodMayBeSold(tx, sold, today))) return refused('permit-missing');
    const lots = (await listLots(tx, [dealId])).filter(({ partId }) => partId === part.partId);
    const { left } = progressOf(part, lots);
    if (quantity < 1) return refused('quantity-missing', 'quantity');
    if (quantity > left) return refused('more-than-quota', 'quantity', { left });
    const lotId = newId<'lot'>();
    const printed = await printedOn(work, part, { ...typed, lotId, quantity, product });
    if (!printed.ok) return printed;
    const { batch, bestBefore } = printed.value;
    const { food } = kindOf(kind);
    if (food && batch === '') return refused('batch-missing', 'batch');
    if (food && bestBefore === undefined) return refused('best-before-missing', 'bestBefore');
    if (bestBefore !== undefined && bestBefore <= today) return refused('best-before-past', 'bestBefore');
    const lot = { lotId, quantity, batch, onssa: typed.onssa, preparedAt: now };
    const from = product === '' ? {} : { productId: product };
    const dated = bestBefore === undefined ? {} : { bestBefore };
    await insertLot(tx, part, { ...lot, ...from, ...dated }, people);
    return ok({ organisationId, communeCode, deal: dealId });
  },
});

interface Printed {
  readonly batch: string;
  readonly bestBefore?: Day | undefined;
}

interface Asked extends Printed {
  readonly lotId: string;
  readonly quantity: number;
  readonly product: string;
}

/** What is printed on a lot: of what is taken from the store, what its batches bear; else what was typed. */
async function printedOn(
  work: Work,
  part: Part,
  { lotId, quantity, product, batch, bestBefore }: Asked,
): Promise<Result<Printed, StoreRefusal>> {
  if (product === '') return ok({ batch, bestBefore });
  const deal = await lifted(work.tx, () => findDeal(work.tx, part.dealId));
  const forWhom = deal?.buyer.name ?? '';
  const taken = await takeForLot(work, part, { product, lotId, quantity, forWhom });
  if (!taken.ok) return taken;
  const { batches } = taken.value;
  const loose = quantity - batches.reduce((sum, one) => sum + one.quantity, 0);
  if (batches.length === 0 || (loose > 0 && batch === '')) return ok({ batch, bestBefore });
  // What was counted before there were batches bears what was typed.
  const all = loose > 0 ? [...batches, { code: batch, quantity: loose }] : batches;
  const days = [...batches.map((one) => one.bestBefore), ...(loose > 0 ? [bestBefore] : [])];
  const [first] = days.filter((day) => day !== undefined).toSorted();
  const codes = all.length === 1 ? all.map(({ code }) => code) : all.map(codeOf);
  return ok({ batch: codes.join(', '), bestBefore: first });
}

function codeOf({ code, quantity }: { readonly code: string; readonly quantity: number }): string {
  return `${code} (${quantity})`;
}
