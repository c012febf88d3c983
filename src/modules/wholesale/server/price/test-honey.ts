import { describeProduct } from '#modules/market/server';
import { keepFoodPermit } from '#modules/production/server';
import type { TestWholesale } from '../test-wholesale.ts';

/** Honey of a cooperative that has its sanitary permit, told with what its label says of its authorisation. */
export async function toldHoney(
  wholesale: TestWholesale,
  asked: { readonly cooperative: string; readonly onssa?: string; readonly count?: string },
): Promise<string> {
  const { cooperative, onssa = 'PAS.9.214.22', count = '500' } = asked;
  await keepFoodPermit.perform(wholesale.call(), {
    cooperative,
    kind: 'authorisation',
    number: 'ES.5.12.24',
  });
  const product = await wholesale.offer(cooperative, { count });
  const names = { nameFr: 'Miel', nameAr: 'عسل', textFr: 'De mai.', textAr: 'عسل ماي.' };
  const told = { cooperative, product, version: 1, kind: 'honey', price: '90', ...names };
  const done = await describeProduct.perform(wholesale.call(), { ...told, onssa });
  if (!done.ok) throw new Error(done.code);
  return product;
}
