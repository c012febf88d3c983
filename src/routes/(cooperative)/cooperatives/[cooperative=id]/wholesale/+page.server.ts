import { ourWholesale } from '#modules/wholesale/server';
import { show } from '#platform/web/server';

export const load = show('ours', ourWholesale, ({ params }) => params);
