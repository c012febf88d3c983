import { latePhones } from '#modules/accompaniment/server';
import { addressInput, show } from '#platform/web/server';

export const load = show('phones', latePhones, addressInput);
