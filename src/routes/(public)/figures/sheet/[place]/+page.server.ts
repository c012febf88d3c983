import { factSheet } from '#modules/observatory/server';
import { addressInput, show } from '#platform/web/server';

export const load = show('sheet', factSheet, (event) => ({ ...addressInput(event), ...event.params }));
