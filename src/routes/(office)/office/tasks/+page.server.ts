import { officeTasks } from '#modules/registry/server';
import { addressInput, show } from '#platform/web/server';

export const load = show('waiting', officeTasks, addressInput);
