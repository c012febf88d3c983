import { foundProducts, openBatch } from '#modules/market/server';
import { SYSTEM, type PersonActor } from '#platform/operation';
import { addDays, dayOf } from '#platform/time';
import { agreePart } from '../deal/agree-part.ts';
import { orderFromList } from '../deal/order-from-list.ts';
import { keepPrice } from '../price/keep-price.ts';
import { keepPermit } from './keep-permit.ts';
import { daysBefore, deliverStory, storyDeal, worked } from './story-steps.ts';

interface Listed {
  readonly q: string;
  readonly group: string;
  readonly quantity: number;
  readonly orderedDaysAgo: number;
  /** Whose it is; of anybody when it is not said. */
  readonly of?: string;
  /** How many the cooperative has in its store that day, and keeps there for this order. */
  readonly inStore?: number;
}

/**
 * Ordered from a cooperative's list by cartons of twelve, made for the order or kept in the store and taken
 * out, delivered whole, and not paid.
 */
export async function tellListed(buyer: PersonActor, asked: Listed, now: Date): Promise<string | undefined> {
  const { q, group, quantity, orderedDaysAgo, of, inStore = 0 } = asked;
  const found = worked(await foundProducts.ask({ actor: SYSTEM, now }, { q }));
  const thing = found?.lines.find(
    ({ stock, organisationId }) => stock === 'quantity' && (of === undefined || organisationId === of),
  );
  if (thing === undefined) return undefined;
  const at = (days: number) => daysBefore(now, days);
  const { organisationId: cooperative, productId: product } = thing;
  const dirhams = String(Math.round(thing.price / 125));
  const began = at(orderedDaysAgo + 5);
  const price = { price: dirhams, minimum: '48', pack: '12', packKind: 'carton', from: dayOf(began.now) };
  await keepPermit(cooperative, began);
  await keepPrice.perform({ actor: SYSTEM, ...began }, { cooperative, product, group, ...price });
  const bestBefore = addDays(dayOf(now), 400);
  if (inStore > 0) {
    const made = { code: '24-C', madeOn: dayOf(began.now), bestBefore, count: String(inStore) };
    await openBatch.perform({ actor: SYSTEM, ...began }, { cooperative, product, ...made });
  }
  const ordered = at(orderedDaysAgo);
  const wantedOn = addDays(dayOf(ordered.now), 20);
  const order = {
    cooperative,
    product,
    quantity: String(quantity),
    price: dirhams,
    place: '04.421',
    wantedOn,
  };
  const dealId = worked(await orderFromList.perform({ actor: buyer, ...ordered }, order))?.deal;
  if (dealId === undefined) return undefined;
  const fromStore = String(Math.min(inStore, quantity));
  for (const { organisationId, partId } of (await storyDeal(dealId)).parts) {
    const yes = { cooperative: organisationId, part: partId, as: 'agreed', fromStore };
    await agreePart.perform({ actor: SYSTEM, ...at(orderedDaysAgo - 1) }, yes);
  }
  const sent = { dealId, perMille: 1000, sentDaysAgo: orderedDaysAgo - 12, points: [], carrier: '' };
  await deliverStory(buyer, { ...sent, bestBefore, ...(inStore > 0 && { fromStore: true }) }, now);
  return dealId;
}
