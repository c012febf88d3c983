import { foundProducts } from '#modules/market/server';
import { SYSTEM } from '#platform/operation';
import { usualTerms } from '../../model/model.ts';
import { tellModel } from '../model/tell-model.ts';

/** A thing of the demonstration that is made to order. */
export interface Model {
  readonly cooperative: string;
  readonly product: string;
}

/** Tells how the things a search finds are made to order; those of the makers named come first. */
export async function tellModels(q: string, now: Date, makers: readonly string[]): Promise<Model[]> {
  const models: Model[] = [];
  for (const page of [{ q }, { q, order: 'cheapest' }]) {
    const found = await foundProducts.ask({ actor: SYSTEM, now }, page);
    for (const line of found.ok ? found.value.lines : []) {
      const { organisationId: cooperative, productId: product, kind, price, stock } = line;
      if (stock !== 'made-to-order' || models.some((one) => one.product === product)) continue;
      const terms = usualTerms(kind, price);
      const carpet = { base: '300', perSquareMetre: '1650', days: '35' };
      const call = { actor: SYSTEM, trace: 'demonstration', now };
      const said = await tellModel.perform(call, {
        cooperative,
        product,
        measures: terms.measures.map(({ code }) => code),
        depositPerCent: '40',
        stages: terms.stages,
        ...(kind === 'carpet' ? carpet : { base: String(price / 100), days: '21' }),
        boxes: {
          ...boundsOf(terms.measures),
          ...(kind === 'carpet' && SMALLEST_CARPET),
          ...(kind !== 'carpet' && {
            'option-fr-1': 'Broderie sfifa à la main',
            'option-ar-1': 'سفيفة باليد',
            'option-price-1': '450',
          }),
        },
      });
      if (said.ok) models.push({ cooperative, product });
    }
  }
  return models.toSorted(
    (a, b) => Number(makers.includes(b.cooperative)) - Number(makers.includes(a.cooperative)),
  );
}

/** Nobody warps a loom for less than a bedside rug. */
const SMALLEST_CARPET = { 'least-length': '90', 'least-width': '60' };

function boundsOf(measures: ReturnType<typeof usualTerms>['measures']): Record<string, string> {
  return Object.fromEntries(
    measures.flatMap(({ code, least, most }) => [
      [`least-${code}`, String(least / 10)],
      [`most-${code}`, String(most / 10)],
    ]),
  );
}
