import { myPurchases, purchaseKey } from '#modules/sales/server';
import { show } from '#platform/web/server';
import { asShopper } from '../shopper.server.ts';
import type { PageServerLoad } from './$types';

const purchases = asShopper(show('purchases', myPurchases, () => ({})));

export const load: PageServerLoad = async (event) => {
  const found = await purchases(event);
  return { purchases: found.purchases.map((one) => ({ ...one, key: purchaseKey(one.purchaseId) })) };
};
