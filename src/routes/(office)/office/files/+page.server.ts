import { fileWorklist } from '#modules/formation/server';
import { addressInput, show } from '#platform/web/server';

export const load = show('worklist', fileWorklist, addressInput);
