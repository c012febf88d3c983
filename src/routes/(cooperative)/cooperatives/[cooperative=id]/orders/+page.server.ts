import { sellerOrders } from '#modules/sales/server';
import { addressInput, show } from '#platform/web/server';

export const load = show('found', sellerOrders, (event) => ({ ...event.params, ...addressInput(event) }));
