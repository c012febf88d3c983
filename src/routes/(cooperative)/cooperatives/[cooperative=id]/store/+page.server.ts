import { ourStore } from '#modules/market/server';
import { show } from '#platform/web/server';

export const load = show('store', ourStore, ({ params }) => params);
