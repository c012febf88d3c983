import { vintageFigures } from '#modules/observatory/server';
import { show } from '#platform/web/server';

export const load = show('vintage', vintageFigures, ({ params }) => params);
