import { foodPermitOf, keepFoodPermit } from '#modules/production/server';
import { show, submit } from '#platform/web/server';
import { tended } from '../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const kept = tended('production.keep-food-permit');
const food = show('food', foodPermitOf, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({ ...(await kept(event)), ...(await food(event)) });

export const actions = {
  default: submit(keepFoodPermit, { then: ({ organisationId }) => `/cooperatives/${organisationId}/store` }),
};
