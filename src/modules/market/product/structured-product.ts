import { pictureAddress, widthsOf, type Photo } from '#platform/pictures';
import type { Locale } from '#platform/text';

import { craftSaid } from './craft-word.ts';
import type { Product } from './product.ts';
import { told } from './told.ts';
import { coloursSaid } from '../search/colours-said.ts';

/** What programs are told of a thing beside the page that tells people. */
interface Shown {
  readonly product: Product;
  /** The number of a piece in its cooperative. */
  readonly number?: number;
  readonly seller: string;
  /** The public address of this house, and of the page. */
  readonly origin: string;
  readonly address: string;
  readonly locale: Locale;
}

const CENTIMES = 100;
const SCHEMA = 'https://schema.org';

/** A piece that is sold, one that is kept, one made when asked: in the words of schema.org. */
function availabilityOf({ state, stock, left }: Product): string {
  if (state !== 'on-sale') return `${SCHEMA}/SoldOut`;
  if (stock === 'made-to-order') return `${SCHEMA}/MadeToOrder`;
  return left > 0 ? `${SCHEMA}/InStock` : `${SCHEMA}/OutOfStock`;
}

/**
 * A thing as schema.org tells it (https://schema.org/Product): search engines and other markets read price,
 * availability and maker from it. A piece that exists once has no barcode, and its own number.
 */
export function structuredProduct({ product, number, seller, origin, address, locale }: Shown): object {
  const { facts } = product;
  const material = craftSaid(locale, 'materials', facts);
  const colours = coloursSaid(facts.colours ?? [], locale);
  const maker = { '@type': 'Organization', name: seller };
  return {
    '@context': SCHEMA,
    '@type': 'Product',
    name: told(product.name, locale),
    ...(told(product.text, locale) !== '' && { description: told(product.text, locale) }),
    sku: product.productId,
    ...(number !== undefined && { serialNumber: String(number) }),
    ...(material !== undefined && { material }),
    ...(colours.length > 0 && { color: colours.join(', ') }),
    ...(facts.weightGrams !== undefined && { weight: quantity(facts.weightGrams, 'GRM') }),
    ...(facts.widthMillimetres !== undefined && { width: quantity(facts.widthMillimetres, 'MMT') }),
    ...(facts.lengthMillimetres !== undefined && { depth: quantity(facts.lengthMillimetres, 'MMT') }),
    image: product.photos.map((photo) => `${origin}${cardPicture(photo)}`),
    countryOfOrigin: { '@type': 'Country', name: 'MA' },
    manufacturer: maker,
    offers: {
      ...priceOf(product),
      url: address,
      priceCurrency: 'MAD',
      itemCondition: `${SCHEMA}/NewCondition`,
      availability: availabilityOf(product),
      seller: maker,
    },
  };
}

/** What is made to order begins at a price; all else has one. */
function priceOf({ stock, price }: Product): object {
  const dirhams = (price / CENTIMES).toFixed(2);
  return stock === 'made-to-order'
    ? { '@type': 'AggregateOffer', lowPrice: dirhams }
    : { '@type': 'Offer', price: dirhams };
}

function quantity(value: number, unitCode: string) {
  return { '@type': 'QuantitativeValue', value, unitCode };
}

/** The picture of a card that is shared: a JPEG no wider than 640 pixels, far below what messengers refuse. */
export function cardPicture(photo: Photo): string {
  const widths = widthsOf(photo).filter((width) => width <= 640);
  return pictureAddress(photo, widths.at(-1) ?? 160, 'jpeg');
}
