import { storeTags } from '#modules/market/server';
import { show } from '#platform/web/server';

export const load = show('shown', storeTags, ({ params }) => params);
