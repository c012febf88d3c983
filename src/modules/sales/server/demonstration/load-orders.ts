import { foundProducts } from '#modules/market/server';
import { inTransaction } from '#platform/database/server';
import { newId } from '#platform/ids';
import { centimes } from '#platform/money';
import { databaseScope, SYSTEM, type PersonActor } from '#platform/operation';
import { dayOf } from '#platform/time';
import type { OrderMove } from '../../order/order.ts';
import type { PaymentWay } from '../../payment/payment-way.ts';
import { keepCartLine } from '../cart/keep-cart-line.ts';
import { cartParts } from '../cart/my-cart.ts';
import { insertCommissionPlan } from '../money/commission-plan.sql.ts';
import { changeMyOrder } from '../order/change-my-order.ts';
import { confirmOrder } from '../order/confirm-order.ts';
import { moveOrder } from '../order/move-order.ts';
import { listOfPurchase } from '../order/order.sql.ts';
import { passTime } from '../order/pass-time.ts';
import { recordPayment } from '../payment/record-payment.ts';
import { approvePayouts } from '../payout/approve-payouts.ts';
import { listPayouts } from '../payout/list-payouts.ts';
import { listOfBatch } from '../payout/payout.sql.ts';
import { settlePayout } from '../payout/settle-payout.ts';
import { placePurchase } from '../purchase/place-purchase.ts';
import { loadYear, type PastSale } from './load-year.ts';
import { somebody } from './somebody.ts';

/** A story of one purchase: what, how paid, how many days ago it began, and the moves made, a day apart. */
interface Told {
  readonly q: string;
  readonly way: PaymentWay;
  readonly daysAgo: number;
  readonly paid?: true;
  readonly moves: readonly OrderMove[];
}

const SENT = ['accept', 'make-ready', 'ship'] as const;
const STORIES: readonly Told[] = [
  { q: 'argan', way: 'transfer', daysAgo: 24, paid: true, moves: [...SENT, 'deliver'] },
  { q: 'tapis', way: 'transfer', daysAgo: 22, paid: true, moves: [...SENT, 'deliver'] },
  { q: 'miel', way: 'cash', daysAgo: 21, moves: [...SENT, 'deliver'] },
  { q: 'argan', way: 'cash', daysAgo: 20, moves: [...SENT, 'not-taken'] },
  { q: 'panier', way: 'agency', daysAgo: 19, paid: true, moves: ['refuse'] },
  { q: 'hanbel', way: 'transfer', daysAgo: 9, paid: true, moves: [...SENT, 'deliver', 'ask-return'] },
  { q: 'amlou', way: 'cash', daysAgo: 8, moves: [...SENT, 'deliver'] },
  { q: 'panier', way: 'transfer', daysAgo: 7, paid: true, moves: [...SENT, 'dispute'] },
  { q: 'argan', way: 'transfer', daysAgo: 5, paid: true, moves: ['accept', 'make-ready'] },
  { q: 'savon', way: 'cash', daysAgo: 4, moves: [...SENT] },
  { q: 'safran', way: 'transfer', daysAgo: 4, paid: true, moves: ['accept'] },
  { q: 'couscous', way: 'cash', daysAgo: 3, moves: ['cancel'] },
  { q: 'argan', way: 'cash', daysAgo: 1, moves: ['accept'] },
  { q: 'savon', way: 'cash', daysAgo: 0, moves: [] },
  { q: 'tapis', way: 'transfer', daysAgo: 1, moves: [] },
  { q: 'argan', way: 'cash', daysAgo: 0, moves: [] },
];

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
  for (const story of STORIES) if (await tell(story, { now, buyer, sellers })) placed += 1;
  await passTime({ now });
  await payOut(now);
  return placed;
}

const THREE_PER_CENT = [{ name: 'plate-forme', basisPoints: 300, floor: centimes(1_00) }];

async function tell(
  story: Told,
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
  for (const { organisationId, orderId } of orders) {
    const key = { cooperative: organisationId, order: orderId };
    if (story.way === 'cash' && story.moves.includes('ship'))
      await confirmOrder.perform({ actor: SYSTEM, ...at(0.2) }, key);
    for (const [step, move] of story.moves.entries()) {
      const call = at(0.3 + step * 0.7);
      if (BUYERS_OWN.includes(move))
        await changeMyOrder.perform({ actor: driss, ...call }, { ...key, purchase, move });
      else await moveOrder.perform({ actor: SYSTEM, ...call }, { ...key, move });
    }
  }
  return true;
}

async function buy(
  { q, way }: Told,
  driss: PersonActor,
  { now, sellers }: Pick<Demonstrated, 'now' | 'sellers'>,
) {
  const found = await foundProducts.ask({ actor: driss, now }, { q });
  const there = (found.ok ? found.value.lines : []).filter(
    ({ left, stock }) => left > 0 && stock !== 'made-to-order',
  );
  const thing = there.find(({ organisationId }) => sellers.includes(organisationId)) ?? there[0];
  if (thing === undefined) return undefined;
  const call = { actor: driss, trace: 'demonstration', now };
  await keepCartLine.perform(call, { product: thing.productId });
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

/** One list, made and approved by two people of the market, and confirmed by the bank. */
async function payOut(now: Date): Promise<void> {
  const [one, other] = [somebody(newId(), 'Marché'), somebody(newId(), 'Marché')];
  const call = (actor: PersonActor) => ({ actor, trace: 'demonstration', now });
  const listed = await listPayouts.perform(call(one), {});
  if (!listed.ok) return;
  const { batch } = listed.value;
  await approvePayouts.perform(call(other), { batch, as: 'approved' });
  const payouts = await inTransaction(databaseScope(SYSTEM), (tx) => listOfBatch(tx, batch));
  for (const [at, { organisationId, payoutId }] of payouts.entries()) {
    const settle = {
      cooperative: organisationId,
      payout: payoutId,
      as: 'confirmed',
      proof: `Feuille signée n° ${at + 1}`,
    };
    if (at > 0 || payouts.length === 1) await settlePayout.perform(call(one), settle);
  }
}
