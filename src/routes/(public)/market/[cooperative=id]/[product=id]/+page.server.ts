import { pricedPiece } from '#modules/bespoke/server';
import { productBatches, productPage } from '#modules/market/server';
import { foodPermitOf, madeBy, thingCertificates } from '#modules/production/server';
import { lookedAtPieces, openCycles } from '#modules/sales/server';
import { show, showAll } from '#platform/web/server';
import { onlookerOf } from '../../shopper.server.ts';
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
  const { actor } = event.locals;
  const { stock, left, productId } = found.shown.product;
  if (stock === 'piece' && left > 0) {
    const looked = await lookedAtPieces.ask({ actor: onlookerOf(event) }, { products: [productId] });
    return { ...found, model: undefined, lookedAt: looked.ok && looked.value.length > 0 };
  }
  if (stock !== 'made-to-order') return { ...found, model: undefined, lookedAt: false };
  const priced = await pricedPiece.ask({ actor }, event.params);
  return { ...found, model: priced.ok ? priced.value.terms : undefined, lookedAt: false };
};
