import { foundProducts } from '#modules/market/server';
import { addressInput, show } from '#platform/web/server';

export const load = show('found', foundProducts, addressInput);
