import { offerProduct } from '#modules/market/server';
import { submit } from '#platform/web/server';
import { photoOf, tended } from '../../../../tended.server.ts';

export const load = tended('market.offer-product');

export const actions = {
  default: submit(offerProduct, {
    input: async ({ photo, ...typed }, { params }) => ({ ...params, ...typed, ...(await photoOf(photo)) }),
    then: ({ organisationId, product }) => `/cooperatives/${organisationId}/store/${product}?done=offered`,
  }),
};
