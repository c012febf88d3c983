import { pickList } from '#modules/sales/server';
import { show } from '#platform/web/server';

export const load = show('list', pickList, ({ params }) => params);
