import { keepCartLine, myCart } from '#modules/sales/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import { asNewShopper, asShopper } from '../shopper.server.ts';
import type { PageServerLoad } from './$types';

const cart = asShopper(show('cart', myCart, () => ({})));

export const load: PageServerLoad = async (event) => ({
  ...(await cart(event)),
  request: newId<'request'>(),
});

export const actions = {
  keep: asNewShopper(submit(keepCartLine, { then: () => '/market/cart' })),
};
