import { redirect } from '@sveltejs/kit';
import { PAYMENT_WAYS } from '#modules/sales';
import { myCart, openGate, placePurchase, purchaseKey } from '#modules/sales/server';
import { newId } from '#platform/ids';
import { localised } from '#platform/text';
import { show, submit } from '#platform/web/server';
import { asShopper } from '../shopper.server.ts';
import type { PageServerLoad } from './$types';

const WAY = 'way-';
const cart = asShopper(
  show('cart', myCart, ({ url }) => {
    const to = url.searchParams.get('to') ?? '';
    return to === '' ? {} : { to };
  }),
);

/** How each cooperative's part is to come, as the address says: `way-<id>=pick-up`. */
function waysIn(url: URL): Record<string, string> {
  const said = [...url.searchParams].filter(([name]) => name.startsWith(WAY));
  return Object.fromEntries(said.map(([name, value]) => [name.slice(WAY.length), value]));
}

export const load: PageServerLoad = async (event) => {
  const found = await cart(event);
  if (found.cart.parts.length === 0 || found.cart.troubled)
    return redirect(303, localised('/market/cart', event.locals.locale));
  return {
    ...found,
    to: event.url.searchParams.get('to') ?? '',
    ways: waysIn(event.url),
    payable: PAYMENT_WAYS.filter((way) => way !== 'card' || openGate(event.url.origin) !== undefined),
    request: newId<'request'>(),
  };
};

export const actions = {
  default: asShopper(
    submit(placePurchase, {
      input: (typed, { url, locals }) => ({
        agreed: 'no',
        ...typed,
        place: url.searchParams.get('to') ?? '',
        ways: waysIn(url),
        locale: locals.locale,
      }),
      then: ({ purchase }) => `/market/purchases/${purchaseKey(purchase)}?new=1`,
    }),
  ),
};
