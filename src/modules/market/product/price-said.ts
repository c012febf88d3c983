import type { Centimes } from '#platform/money';
import type { Words } from '#platform/text';
import type { StockKind } from './kind.ts';

/** What a thing costs, in words: what is made to order is told from what its cheapest choice costs. */
export function priceSaid(
  { t, money }: Pick<Words, 't' | 'money'>,
  { price, stock }: { readonly price: Centimes; readonly stock: StockKind },
): string {
  return stock === 'made-to-order' ? t('market.price-from', { price: money(price) }) : money(price);
}
