import { z } from 'zod';
import { listByProduct } from '#modules/market/server';
import { lifted } from '#platform/database/server';
import { parseDirhams } from '#platform/money';
import { creates, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { daysBetween } from '#platform/time';
import { packsFit } from '../../deal/pack.ts';
import { isSomebody } from '../../permissions.ts';
import { priceOn } from '../../price/list-price.ts';
import { DayTyped, NumberTyped, ProvinceTyped, short } from '../../typed-input.ts';
import { lockCustomer } from '../customer/customer.sql.ts';
import { foodMayBeSold } from '../permit/food-may-be-sold.ts';
import { listVersions } from '../price/list-price.sql.ts';
import { listParts } from './part.sql.ts';
import { placeDeal } from './place-deal.ts';
import { tellOfDeal } from './tell-of-deal.ts';

const Asked = z.object({
  cooperative: z.uuid(),
  product: z.uuid(),
  quantity: NumberTyped,
  /** The price she saw, in dirhams: another one is told, and asked again. */
  price: short(20),
  place: ProvinceTyped,
  wantedOn: DayTyped,
});

/** A business orders from a cooperative's list: whole packs, at the price of today, which is kept. */
export const orderFromList = creates({
  name: 'wholesale.order-from-list',
  input: Asked,
  may: (actor) => isSomebody(actor),

  async run(work, asked) {
    const { tx, actor, today } = work;
    if (actor.kind !== 'person') return refused('forbidden');
    if (asked.wantedOn < today) return refused('day-past', 'wantedOn');
    const customer = await lockCustomer(tx, actor.personId);
    if (customer?.state !== 'accepted') return refused('customer-not-accepted');
    return lifted(tx, () => order(work, customer, asked));
  },
});

async function order(
  work: Work,
  customer: NonNullable<Awaited<ReturnType<typeof lockCustomer>>>,
  { cooperative, product: productId, quantity, price: seen, place, wantedOn }: z.infer<typeof Asked>,
) {
  const { tx, today } = work;
  const versions = await listVersions(tx, { cooperative, product: productId, group: customer.group });
  const listed = priceOn(versions, today);
  const [product] = await listByProduct(tx, [productId]);
  if (listed === undefined || product?.state !== 'on-sale') return refused('no-longer-listed');
  if (!(await foodMayBeSold(tx, { kind: product.kind, cooperative }, today))) return refused('permit-ended');
  const read = parseDirhams(seen);
  if (!read.ok || read.value !== listed.price) return refused('price-changed');
  const packs = packsFit(quantity, listed);
  if (!packs.ok) return packs;
  const { kind, name, organisationId } = product;
  const { price, pack, packKind, gtin } = listed;
  const days = daysBetween(today, wantedOn);
  const part = { organisationId, kind, name, productId, quantity, price, pack, packKind, gtin, days };
  const told = { title: name.fr, titleAr: name.ar, details: '', standard: '', place, wantedOn, points: [] };
  const placed = await placeDeal(work, { customer, told, parts: [{ ...part, state: 'asked' }] });
  if (!placed.ok) return placed;
  const { dealId } = placed.value;
  await tellOfDeal(work, placed.value, await listParts(tx, [dealId]));
  return ok({ deal: dealId });
}
