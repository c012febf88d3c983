import { parameter } from '#modules/law/server';
import { show } from '#platform/web/server';

export const load = show('line', parameter, ({ params }) => params);
