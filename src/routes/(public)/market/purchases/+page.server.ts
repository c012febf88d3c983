import { myRequests, requestKey } from '#modules/bespoke/server';
import { myPurchases, purchaseKey } from '#modules/sales/server';
import { show } from '#platform/web/server';
import { asShopper } from '../shopper.server.ts';
import type { PageServerLoad } from './$types';

const purchases = asShopper(show('purchases', myPurchases, () => ({})));

const requests = asShopper(show('requests', myRequests, () => ({})));

export const load: PageServerLoad = async (event) => {
  const found = await purchases(event);
  const asked = await requests(event);
  return {
    purchases: found.purchases.map((one) => ({ ...one, key: purchaseKey(one.purchaseId) })),
    requests: asked.requests.map((one) => ({ ...one, key: requestKey(one.requestId) })),
  };
};
