import { pricedPiece } from '#modules/bespoke/server';
import { productBatches, productPage } from '#modules/market/server';
import { foodPermitOf, madeBy, thingCertificates } from '#modules/production/server';
import { openCycles } from '#modules/sales/server';
import { show, showAll } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const told = showAll(
  show('shown', productPage, ({ params }) => params),
  show('batches', productBatches, ({ params }) => params),
  show('food', foodPermitOf, ({ params }) => params),
  show('made', madeBy, ({ params }) => params),
  show('cycles', openCycles, ({ params }) => ({ product: params.product })),
  show('certificates', thingCertificates, ({ params }) => ({ products: [params.product] })),
);

export const load: PageServerLoad = async (event) => {
  const found = await told(event);
  if (found.shown.product.stock !== 'made-to-order') return { ...found, model: undefined };
  const priced = await pricedPiece.ask({ actor: event.locals.actor }, event.params);
  return { ...found, model: priced.ok ? priced.value.terms : undefined };
};
