import { makerRequests } from '#modules/bespoke/server';
import { show } from '#platform/web/server';

export const load = show('found', makerRequests, ({ params }) => params);
