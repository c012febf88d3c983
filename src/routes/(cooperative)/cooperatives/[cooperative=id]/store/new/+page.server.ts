import { offerProduct } from '#modules/market/server';
import { submit } from '#platform/web/server';
import { photoOf, photosOf, tended } from '../../../../tended.server.ts';

export const load = tended('market.offer-product');

export const actions = {
  default: submit(offerProduct, {
    input: async ({ photo, more, ...typed }, { params }) => ({
      ...params,
      ...typed,
      ...(await photoOf(photo)),
      more: await photosOf(more),
    }),
    // What is made when asked is told on: its measures, its delay, its deposit.
    then: ({ organisationId, product, stock }) => {
      const thing = `/cooperatives/${organisationId}/store/${product}`;
      return stock === 'made-to-order' ? `${thing}/model` : `${thing}?done=offered`;
    },
  }),
};
