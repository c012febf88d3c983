import { staff } from '#platform/identity/server';
import { show } from '#platform/web/server';

export const load = show('staff', staff, () => ({}));
