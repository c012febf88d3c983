import { labelPage } from '#modules/market/server';
import { addressInput, show } from '#platform/web/server';

export const load = show('shown', labelPage, (event) => ({ ...addressInput(event), ...event.params }));
