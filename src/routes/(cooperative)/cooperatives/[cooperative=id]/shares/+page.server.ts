import { keepShareRule, saleShares, shareSale } from '#modules/production/server';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', saleShares, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({ ...(await shown(event)), ...forForm() });

export const actions = {
  rule: submit(keepShareRule, { then: ({ organisationId }) => `/cooperatives/${organisationId}/shares` }),
  share: submit(shareSale, {
    then: ({ organisationId, share }) => `/cooperatives/${organisationId}/shares/${share}`,
  }),
};
