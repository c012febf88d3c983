import * as sales from '#modules/sales/server';
import { inTransaction, type Db } from '#platform/database/server';
import { databaseScope, SYSTEM, type Actor, type PersonActor } from '#platform/operation';
import { listOfOrder, type StoredDocument } from './document/document.sql.ts';
import { did, NOON } from './test-steps.ts';

/** A call of a command, by whom and when. */
export type Calling = (
  actor?: Actor,
  now?: Date,
) => { readonly actor: Actor; readonly trace: string; readonly db: Db; readonly now: Date };

/** An order under way, with what may be done to it. */
export interface Sold {
  readonly cooperative: string;
  readonly order: string;
  readonly purchase: string;
  readonly driss: PersonActor;
  does(move: string, now?: Date): Promise<void>;
  asks(move: string, now?: Date, counts?: Readonly<Record<string, string>>): Promise<void>;
  /** Its lines as they were frozen. */
  lines(): Promise<readonly { readonly lineId: string }[]>;
  papers(): Promise<StoredDocument[]>;
}

const CONTACT = {
  name: 'Driss Lahlimi',
  phone: '0612345678',
  place: '04.421',
  city: 'Salé',
  quarter: 'Hay Salam',
  paymentWay: 'transfer',
  agreed: 'yes',
};
interface Buying {
  readonly driss: PersonActor;
  readonly cooperative: string;
  readonly typed: Readonly<Record<string, string>>;
}

/** What is in the cart is bought, and paid or confirmed by telephone. */
export async function buy(call: Calling, { driss, cooperative, typed }: Buying) {
  const asking = { actor: driss, db: call().db, now: NOON };
  const cart = await did(sales.myCart.ask(asking, { to: CONTACT.place }));
  const rate = typed.way === 'pick-up' ? 0 : (cart.parts[0]?.rate?.price ?? 0);
  const total = String((cart.goods + rate) / 100);
  const ways = typed.way === undefined ? {} : { [cooperative]: typed.way };
  const placing = { ...CONTACT, total, ...typed, ways };
  const { purchase, reference } = await did(sales.placePurchase.perform(call(driss), placing));
  const shown = await did(sales.myPurchase.ask(asking, { purchase }));
  const order = shown.orders[0]?.orderId ?? '';
  if (placing.paymentWay === 'cash') await did(sales.confirmOrder.perform(call(), { cooperative, order }));
  else await did(sales.recordPayment.perform(call(), { reference, amount: total }));
  return { purchase, order };
}

export function follow(
  call: Calling,
  about: Pick<Sold, 'cooperative' | 'order' | 'purchase' | 'driss'>,
): Sold {
  const { cooperative, order, purchase, driss } = about;
  const key = { cooperative, order };
  return {
    ...about,
    does: async (move, now = NOON) =>
      void (await did(sales.moveOrder.perform(call(SYSTEM, now), { ...key, move }))),
    async asks(move, now = NOON, counts = undefined) {
      const asked = { ...key, purchase, move, ...(counts && { counts }) };
      await did(sales.changeMyOrder.perform(call(driss, now), asked));
    },
    async lines() {
      const asking = { actor: driss, db: call().db, now: NOON };
      const { orders } = await did(sales.myPurchase.ask(asking, { purchase }));
      return orders.flatMap(({ lines }) => lines);
    },
    papers: () => inTransaction(databaseScope(SYSTEM), (tx) => listOfOrder(tx, key), call().db),
  };
}
