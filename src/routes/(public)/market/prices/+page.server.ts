import { priceHistory } from '#modules/observatory/server';
import { addressInput, show } from '#platform/web/server';

export const load = show('prices', priceHistory, addressInput);
