import { inTransaction } from '#platform/database/server';
import { asId, newId } from '#platform/ids';
import { databaseScope, SYSTEM, type PersonActor } from '#platform/operation';
import { complainOfLot } from '../complaint/complain-of-lot.ts';
import { checkLot } from '../deal/check-lot.ts';
import { composeDeal } from '../deal/compose-deal.ts';
import { findDeal } from '../deal/deal.sql.ts';
import { listLots } from '../deal/lot.sql.ts';
import { orderFromList } from '../deal/order-from-list.ts';
import { listParts } from '../deal/part.sql.ts';
import { prepareLot } from '../deal/prepare-lot.ts';
import { sendLots } from '../deal/send-lots.ts';
import { registerBusiness } from '../customer/register-business.ts';
import { askForQuotes } from '../request/ask-for-quotes.ts';
import { recordDealPayment } from '../money/record-deal-payment.ts';

const COMMANDS = [registerBusiness, askForQuotes, checkLot, complainOfLot, composeDeal, orderFromList];
const DAY_MS = 86_400_000;

/** Somebody of the demonstration, who buys or gathers. */
export function storyPerson(personId: string = newId(), name = 'Demonstration'): PersonActor {
  return {
    kind: 'person',
    personId: asId(personId),
    mandateId: newId(),
    name,
    role: 'demonstration',
    verbs: new Set(COMMANDS.map((command) => command.name)),
    reach: { kind: 'everything' },
    onBehalfOf: asId(personId),
  };
}

/** How a command is called so many days before the demonstration's day. */
export function daysBefore(now: Date, days: number) {
  return { trace: 'demonstration', now: new Date(now.getTime() - days * DAY_MS) };
}

/** The value of a step of the demonstration that worked; nothing of one that did not. */
export function worked<T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false }) {
  return answer.ok ? answer.value : undefined;
}

/** An order with its parts and lots, whoever they belong to. */
export function storyDeal(dealId: string) {
  return inTransaction(databaseScope(SYSTEM), async (tx) => ({
    deal: await findDeal(tx, dealId),
    parts: await listParts(tx, [dealId]),
    lots: await listLots(tx, [dealId]),
  }));
}

interface Delivery {
  readonly dealId: string;
  /** Of each part, in thousandths. */
  readonly perMille: number;
  readonly sentDaysAgo: number;
  readonly points: readonly string[];
  readonly carrier: string;
  readonly bestBefore?: string;
  /** Taken from the store of the cooperative that sells it, not made for the order. */
  readonly fromStore?: true;
}

/** A delivery of the demonstration: prepared, sent with one note, counted two days later by who buys. */
export async function deliverStory(buyer: PersonActor, delivery: Delivery, now: Date): Promise<void> {
  const { dealId, perMille, sentDaysAgo, points, carrier, bestBefore, fromStore } = delivery;
  const at = (days: number) => ({ actor: SYSTEM, ...daysBefore(now, days) });
  const { parts } = await storyDeal(dealId);
  for (const [index, part] of parts.entries()) {
    await prepareLot.perform(at(sentDaysAgo + 1), {
      cooperative: part.organisationId,
      part: part.partId,
      quantity: String(Math.ceil((part.quantity * perMille) / 1000)),
      batch: `L${at(sentDaysAgo).now.getUTCMonth() + 1}-${index + 1}`,
      ...(fromStore && { product: part.productId ?? '' }),
      ...(bestBefore !== undefined && { bestBefore, onssa: 'PAS.9.214.22' }),
    });
  }
  await sendLots.perform(at(sentDaysAgo), { deal: dealId, carrier });
  for (const lot of (await storyDeal(dealId)).lots.filter(({ state }) => state === 'sent'))
    await checkLot.perform(
      { actor: buyer, ...daysBefore(now, sentDaysAgo - 2) },
      { deal: dealId, lot: lot.lotId, points, accepted: String(lot.quantity), signedBy: buyer.name },
    );
}

/** A transfer of the demonstration, found on the bank's statement. */
export async function payStory(dealId: string, dirhams: number, daysAgo: number, now: Date): Promise<void> {
  const { deal } = await storyDeal(dealId);
  const paid = { reference: deal?.reference ?? '', amount: String(dirhams) };
  await recordDealPayment.perform({ actor: SYSTEM, ...daysBefore(now, daysAgo) }, paid);
}
