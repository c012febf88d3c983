import { shopStory, tellShopStory } from '#modules/market/server';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', shopStory, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({ ...(await shown(event)), ...forForm() });

export const actions = {
  default: submit(tellShopStory, {
    then: ({ organisationId }) => `/market/${organisationId}`,
  }),
};
