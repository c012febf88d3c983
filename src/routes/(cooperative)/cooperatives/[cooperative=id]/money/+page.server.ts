import { sellerMoney } from '#modules/sales/server';
import { show } from '#platform/web/server';

export const load = show('shown', sellerMoney, ({ params }) => params);
