import { shopPage } from '#modules/market/server';
import { show } from '#platform/web/server';

export const load = show('shop', shopPage, ({ params }) => params);
