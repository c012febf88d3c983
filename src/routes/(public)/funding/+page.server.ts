import { publicResults } from '#modules/funding/server';
import { show } from '#platform/web/server';

export const load = show('results', publicResults, () => ({}));
