import { placeName } from '#platform/territory';
import texts from './first-texts.json' with { type: 'json' };
import type { StockKind } from './kind.ts';
import type { Product, Told } from './product.ts';

/**
 * What is said of a thing put up by pictures alone: true of it, in both languages, until somebody writes
 * better words. So nothing is on sale in one language only.
 */
export function firstText({ stock, communeCode }: { stock: StockKind; communeCode: string }): Told {
  const { fr, ar } = texts[stock];
  return {
    fr: fr.replace('{place}', placeName(communeCode, 'fr')),
    ar: ar.replace('{place}', placeName(communeCode, 'ar')),
  };
}

/**
 * The language an office may be asked to write: the one that is empty, or still says the first sentence,
 * while somebody wrote the other. None when both are written, or neither.
 */
export function languageToAsk(
  product: Pick<Product, 'stock' | 'communeCode' | 'text'>,
): keyof Told | undefined {
  const first = firstText(product);
  const isWritten = (language: keyof Told) =>
    product.text[language] !== '' && product.text[language] !== first[language];
  if (isWritten('fr') === isWritten('ar')) return undefined;
  return isWritten('fr') ? 'ar' : 'fr';
}
