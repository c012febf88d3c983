import { myReviews } from '#modules/programmes/server';
import { show } from '#platform/web/server';

export const load = show('mine', myReviews, () => ({}));
