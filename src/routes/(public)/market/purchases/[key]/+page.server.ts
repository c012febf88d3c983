import type { RequestEvent } from '@sveltejs/kit';
import { requestKey } from '#modules/bespoke/server';
import { beginCardPayment, changeMyOrder } from '#modules/sales/server';
import { newId } from '#platform/ids';
import { submit } from '#platform/web/server';
import { buyerAt, openedDocuments, openedPurchase } from '../../opened.server.ts';
import { asBuyer } from '../../shopper.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const found = { ...(await openedPurchase(event)), ...(await openedDocuments(event)) };
  const made = found.shown.orders.find(({ deposit }) => deposit !== undefined);
  return {
    ...found,
    isNew: event.url.searchParams.has('new'),
    request: newId<'request'>(),
    /** Where the making of what is made to order is followed: its order bears the id of the request. */
    followed: made && requestKey(made.orderId),
  };
};

export const actions = {
  move: async (event: RequestEvent) => {
    const { personId, purchaseId } = await buyerAt(event);
    const change = submit(changeMyOrder, {
      input: (typed) => ({ ...typed, purchase: purchaseId }),
      then: () => `/market/purchases/${event.params.key}`,
    });
    return asBuyer(event, personId, change);
  },
  card: async (event: RequestEvent) => {
    const { personId, purchaseId } = await buyerAt(event);
    const begin = submit(beginCardPayment, {
      input: () => ({ purchase: purchaseId }),
      then: () => `/market/purchases/${event.params.key}/card`,
    });
    return asBuyer(event, personId, begin);
  },
};
