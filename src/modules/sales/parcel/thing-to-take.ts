import type { Told } from '#modules/market';
import type { Photo } from '#platform/pictures';
import type { OrderLine } from '../order/order-line.ts';
import type { Order } from '../order/order.ts';

/** Something to take out of the store: how many in all, and for which orders. */
export interface ThingToTake {
  readonly productId: string;
  readonly kind: string;
  readonly name: Told;
  readonly number?: number;
  readonly photo?: Photo;
  readonly quantity: number;
  readonly forOrders: readonly {
    readonly orderId: string;
    readonly number: string;
    readonly who: string;
    readonly quantity: number;
  }[];
}

type Waiting = Pick<Order, 'orderId' | 'number'> & {
  readonly contact: { readonly name: string };
  readonly lines: readonly Pick<OrderLine, 'productId' | 'kind' | 'name' | 'number' | 'photo' | 'quantity'>[];
};

/** What some orders ask of the store, thing by thing, what is asked most of first. */
export function thingsToTake(orders: readonly Waiting[]): ThingToTake[] {
  const asked = orders.flatMap(({ orderId, number, contact, lines }) =>
    lines.map((line) => ({ line, order: { orderId, number, who: contact.name, quantity: line.quantity } })),
  );
  const things = [...Map.groupBy(asked, ({ line }) => line.productId).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { productId, kind, name, number, photo } = first.line;
    return {
      productId,
      kind,
      name,
      ...(number !== undefined && { number }),
      ...(photo !== undefined && { photo }),
      quantity: same.reduce((sum, { line }) => sum + line.quantity, 0),
      forOrders: same.map(({ order }) => order),
    };
  });
  return things.toSorted((a, b) => b.quantity - a.quantity || (a.productId < b.productId ? -1 : 1));
}

/** What who brings the parcel is to be given: nothing once it is paid. */
export function cashDue({
  paymentWay,
  paidAt,
  goods,
  delivery,
}: Pick<Order, 'paymentWay' | 'paidAt' | 'goods' | 'delivery'>): number {
  return paymentWay === 'cash' && paidAt === undefined ? goods + delivery : 0;
}
