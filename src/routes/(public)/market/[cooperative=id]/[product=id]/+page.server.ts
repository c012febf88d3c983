import { productPage } from '#modules/market/server';
import { madeBy } from '#modules/production/server';
import { show } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const shown = show('shown', productPage, ({ params }) => params);
const made = show('made', madeBy, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({ ...(await shown(event)), ...(await made(event)) });
