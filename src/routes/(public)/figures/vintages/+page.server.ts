import { vintages } from '#modules/observatory/server';
import { show } from '#platform/web/server';

export const load = show('vintages', vintages, () => ({}));
