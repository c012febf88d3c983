import { soldFigures } from '#modules/observatory/server';
import { addressInput, show } from '#platform/web/server';

export const load = show('sold', soldFigures, addressInput);
