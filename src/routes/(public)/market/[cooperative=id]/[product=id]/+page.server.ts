import { pricedPiece } from '#modules/bespoke/server';
import { productPage } from '#modules/market/server';
import { madeBy } from '#modules/production/server';
import { show } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const shown = show('shown', productPage, ({ params }) => params);
const made = show('made', madeBy, ({ params }) => params);

export const load: PageServerLoad = async (event) => {
  const found = { ...(await shown(event)), ...(await made(event)) };
  if (found.shown.product.stock !== 'made-to-order') return { ...found, model: undefined };
  const priced = await pricedPiece.ask({ actor: event.locals.actor }, event.params);
  return { ...found, model: priced.ok ? priced.value.terms : undefined };
};
