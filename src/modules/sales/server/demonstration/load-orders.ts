import { foundProducts } from '#modules/market/server';
import { inTransaction } from '#platform/database/server';
import { asId, newId } from '#platform/ids';
import { centimes } from '#platform/money';
import { databaseScope, SYSTEM, type PersonActor } from '#platform/operation';
import { dayOf } from '#platform/time';
import type { OrderLine } from '../../order/order-line.ts';
import type { OrderMove } from '../../order/order.ts';
import { keepCartLine } from '../cart/keep-cart-line.ts';
import { cartParts } from '../cart/my-cart.ts';
import { insertCommissionPlan } from '../money/commission-plan.sql.ts';
import { changeMyOrder } from '../order/change-my-order.ts';
import { confirmOrder } from '../order/confirm-order.ts';
import { moveOrder } from '../order/move-order.ts';
import { listOfPurchase } from '../order/order.sql.ts';
import { passTime } from '../order/pass-time.ts';
import { settleDispute } from '../order/settle-dispute.ts';
import { recordPayment } from '../payment/record-payment.ts';
import { approvePayouts } from '../payout/approve-payouts.ts';
import { listPayouts } from '../payout/list-payouts.ts';
import { listOfBatch } from '../payout/payout.sql.ts';
import { settlePayout } from '../payout/settle-payout.ts';
import { placePurchase } from '../purchase/place-purchase.ts';
import { writeMessage } from '../talk/write-message.ts';
import { loadYear, type PastSale } from './load-year.ts';
import { somebody } from './somebody.ts';
import { TOLD_ORDERS, type ToldOrder } from './told-orders.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const BUYERS_OWN: readonly OrderMove[] = ['cancel', 'deliver', 'ask-return', 'dispute'];

interface Demonstrated {
  readonly now: Date;
  /** Who buys. */
  readonly buyer: string;
  /** Whose shops are visited first. */
  readonly sellers: readonly string[];
  /** What was sold in the year before. */
  readonly past: readonly PastSale[];
}

/** Orders of the demonstration in every state, and one list of payments to cooperatives, done. */
export async function loadOrders({ now, buyer, sellers, past }: Demonstrated): Promise<number> {
  const plan = { fromDay: dayOf(new Date(now.getTime() - 400 * DAY_MS)), parts: THREE_PER_CENT, now };
  await inTransaction(databaseScope(SYSTEM), (tx) => insertCommissionPlan(tx, plan));
  let placed = await loadYear(past, now);
  for (const story of TOLD_ORDERS) if (await tell(story, { now, buyer, sellers })) placed += 1;
  await passTime({ now });
  await payOut(now, sellers[0]);
  return placed;
}

const THREE_PER_CENT = [{ name: 'plate-forme', basisPoints: 300, floor: centimes(1_00) }];

async function tell(
  story: ToldOrder,
  { now, buyer: personId, sellers }: Omit<Demonstrated, 'past'>,
): Promise<boolean> {
  const began = new Date(now.getTime() - story.daysAgo * DAY_MS - HOUR_MS);
  const driss = somebody(personId, 'Driss');
  const at = (days: number) => ({ trace: 'demonstration', now: new Date(began.getTime() + days * DAY_MS) });
  const bought = await buy(story, driss, { now: began, sellers });
  if (bought === undefined) return false;
  const { purchase, reference, total } = bought;
  if (story.paid)
    await recordPayment.perform({ actor: SYSTEM, ...at(0.1) }, { reference, amount: String(total / 100) });
  const orders = await inTransaction(databaseScope(SYSTEM), (tx) =>
    listOfPurchase(tx, { personId, purchaseId: purchase }),
  );
  for (const { organisationId, orderId, lines } of orders) {
    const key = { cooperative: organisationId, order: orderId };
    if (story.way === 'cash' && story.moves.includes('ship'))
      await confirmOrder.perform({ actor: SYSTEM, ...at(0.2) }, key);
    for (const [step, move] of story.moves.entries()) {
      const call = at(0.3 + step * 0.7);
      const note = move === 'dispute' ? (story.wrong?.note ?? '') : '';
      const counts = move === 'ask-return' && story.back !== undefined ? backOf(lines, story.back) : {};
      const asked = { ...key, purchase, move, note, ...counts };
      if (BUYERS_OWN.includes(move)) await changeMyOrder.perform({ actor: driss, ...call }, asked);
      else await moveOrder.perform({ actor: SYSTEM, ...call }, { ...key, move });
    }
    if (story.wrong !== undefined) await disagree(story.wrong, key, began);
  }
  return true;
}

/** The cooperative answers what is said to be wrong; where they do not agree an office decides. */
async function disagree(
  { answer, back }: NonNullable<ToldOrder['wrong']>,
  key: { readonly cooperative: string; readonly order: string },
  began: Date,
): Promise<void> {
  const at = (days: number) => ({ trace: 'demonstration', now: new Date(began.getTime() + days * DAY_MS) });
  const { cooperative } = key;
  const own = { reach: { kind: 'organisation' }, onBehalfOf: asId<'organisation'>(cooperative) } as const;
  const seller = { ...somebody(newId(), 'Bureau'), ...own };
  await writeMessage.perform({ actor: seller, ...at(3) }, { ...key, text: answer });
  if (back === undefined) return;
  const decided = {
    for: 'both',
    amount: back,
    note: 'Le livreur a signé un colis entier : la perte est partagée.',
  };
  await settleDispute.perform({ actor: SYSTEM, ...at(5) }, { ...key, ...decided });
}

/** So many of the first thing are sent back. */
function backOf([first]: readonly OrderLine[], back: number) {
  return first === undefined ? {} : { counts: { [first.lineId]: back } };
}

/** What two pages of the market show for a search. */
async function foundBy(actor: PersonActor, { q, now }: { readonly q: string; readonly now: Date }) {
  const first = await foundProducts.ask({ actor, now }, { q });
  if (!first.ok) return [];
  const { lines, next } = first.value;
  const second = next === undefined ? undefined : await foundProducts.ask({ actor, now }, { q, skip: next });
  return second?.ok === true ? [...lines, ...second.value.lines] : lines;
}

async function buy(
  { q, way, count = 1 }: ToldOrder,
  driss: PersonActor,
  { now, sellers }: Pick<Demonstrated, 'now' | 'sellers'>,
) {
  const there = (await foundBy(driss, { q, now })).filter(
    ({ left, stock }) => left >= count && stock !== 'made-to-order',
  );
  const thing = there.find(({ organisationId }) => sellers.includes(organisationId)) ?? there[0];
  if (thing === undefined) return undefined;
  const call = { actor: driss, trace: 'demonstration', now };
  await keepCartLine.perform(call, { product: thing.productId, quantity: String(count) });
  const parts = await inTransaction(databaseScope(driss), (tx) =>
    cartParts(tx, { personId: driss.personId, to: WHERE.place, now }),
  );
  const total = parts.reduce((sum, { goods, rate }) => sum + goods + (rate?.price ?? 0), 0);
  const bought = await placePurchase.perform(call, { ...WHERE, paymentWay: way, total: String(total / 100) });
  return bought.ok ? { ...bought.value, total } : undefined;
}

const WHERE = {
  name: 'Driss Lahlimi',
  phone: '0661000401',
  place: '04.421',
  city: 'Rabat',
  quarter: 'Agdal',
  landmark: 'En face de la gare',
  agreed: 'yes',
  locale: 'fr',
};

/**
 * One list, made and approved by two people of the market, and confirmed by the bank. One payout still waits,
 * but not that of the cooperative whose sales are shared.
 */
async function payOut(now: Date, shares: string | undefined): Promise<void> {
  const [one, other] = [somebody(newId(), 'Marché'), somebody(newId(), 'Marché')];
  const call = (actor: PersonActor) => ({ actor, trace: 'demonstration', now });
  const listed = await listPayouts.perform(call(one), {});
  if (!listed.ok) return;
  const { batch } = listed.value;
  await approvePayouts.perform(call(other), { batch, as: 'approved' });
  const payouts = await inTransaction(databaseScope(SYSTEM), (tx) => listOfBatch(tx, batch));
  const waits = payouts.find(({ organisationId }) => organisationId !== shares);
  for (const [at, { organisationId, payoutId }] of payouts.entries()) {
    const settle = {
      cooperative: organisationId,
      payout: payoutId,
      as: 'confirmed',
      proof: `Feuille signée n° ${at + 1}`,
    };
    if (payoutId !== waits?.payoutId || payouts.length === 1) await settlePayout.perform(call(one), settle);
  }
}
