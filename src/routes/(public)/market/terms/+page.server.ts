import { termsOfSale } from '#modules/sales/server';
import { show } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const terms = show('terms', termsOfSale, () => ({}));

export const load: PageServerLoad = async (event) => (await terms(event)).terms;
