import { toldShops } from '#modules/market/server';
import { addressInput, show } from '#platform/web/server';

export const load = show('told', toldShops, addressInput);
