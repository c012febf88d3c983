import { memberList } from '#modules/registry/server';
import { addressInput, show } from '#platform/web/server';

export const load = show('list', memberList, (event) => ({ ...addressInput(event), ...event.params }));
