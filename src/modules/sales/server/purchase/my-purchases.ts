import { z } from 'zod';
import { organisationNames } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { isUnread } from '../../talk/talk.ts';
import { listOfPurchases } from '../order/order.sql.ts';
import { listTalks } from '../talk/talk.sql.ts';
import { listPurchases } from './purchase.sql.ts';

/** Everything somebody bought, the latest first: what, of whom, where it stands, what was answered to her. */
export const myPurchases = query({
  name: 'sales.my-purchases',
  input: z.object({}),
  toEverybody: true,
  async run({ db, actor }) {
    if (actor.kind !== 'person') return [];
    const purchases = await listPurchases(db, actor.personId);
    const orders = await listOfPurchases(
      db,
      actor.personId,
      purchases.map(({ purchaseId }) => purchaseId),
    );
    const names = await organisationNames(db, [
      ...new Set(orders.map(({ organisationId }) => organisationId)),
    ]);
    const talks = await listTalks(
      db,
      orders.map(({ orderId }) => orderId),
    );
    return purchases.map((purchase) => ({
      ...purchase,
      orders: orders
        .filter((order) =>
          [order.purchaseId, order.balancePurchaseId].some((one) => one === purchase.purchaseId),
        )
        .map(({ organisationId, orderId, state, lines }) => ({
          orderId,
          state,
          lines,
          seller: names.get(organisationId) ?? { fr: '', ar: '' },
          unread: isUnread(talks.get(orderId), 'buyer'),
        })),
    }));
  },
});
