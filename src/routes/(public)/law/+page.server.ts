import { parameters } from '#modules/law/server';
import { addressInput, show } from '#platform/web/server';

export const load = show('law', parameters, addressInput);
