import { publicCall } from '#modules/programmes/server';
import { show } from '#platform/web/server';

export const load = show('one', publicCall, ({ params }) => params);
