import { orderFromList, priceOffers } from '#modules/wholesale/server';
import { show, submit } from '#platform/web/server';
import { asBusiness, forForm } from '../business.server.ts';
import type { PageServerLoad } from './$types';

const shown = asBusiness(
  show('shown', priceOffers, ({ url }) => {
    const product = url.searchParams.get('product');
    return product === null ? {} : { product };
  }),
);

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  ...forForm(),
  chosen: event.url.searchParams.get('product'),
});

export const actions = {
  default: asBusiness(
    submit(orderFromList, { then: ({ deal }) => `/market/business/deals/${deal}?done=ordered` }),
  ),
};
