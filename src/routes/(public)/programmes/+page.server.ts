import { publicCalls } from '#modules/programmes/server';
import { show } from '#platform/web/server';

export const load = show('calls', publicCalls, () => ({}));
