import { parameters } from '#modules/law/server';
import { show } from '#platform/web/server';

export const load = show('parameters', parameters, () => ({}));
