import type { XmlElement } from '#platform/open-data';
import { localised, say, type Locale } from '#platform/text';
import { craftSaid } from '../product/craft-word.ts';
import { cardPicture } from '../product/structured-product.ts';
import type { Product, Told } from '../product/product.ts';
import { told } from '../product/told.ts';
import { coloursSaid } from '../search/colours-said.ts';

/** Where a feed is read and in which language. */
export interface FeedReader {
  readonly origin: string;
  readonly locale: Locale;
}

const CENTIMES = 100;
const [LONGEST_TITLE, LONGEST_TEXT, LONGEST_BRAND, MOST_MORE_PHOTOS] = [150, 5_000, 70, 10];
/** Google's product categories of what is sold here (https://support.google.com/merchants/answer/6324436). */
const CATEGORY: Readonly<Record<string, string>> = {
  carpet: '598',
  flatweave: '598',
  boucherouite: '598',
  honey: '4614',
  'olive-oil': '2660',
  argan: '2660',
};

/**
 * A thing on sale as merchants' feeds tell it (RSS 2.0 with Google's `g:` words, read by Meta too:
 * https://support.google.com/merchants/answer/7052112). What is made by hand has no barcode, and says so.
 */
export function merchantItem(product: Product, seller: Told, { origin, locale }: FeedReader): XmlElement {
  const [photo, ...more] = product.photos.map((one) => `${origin}${cardPicture(one)}`);
  const maker = told(seller, locale).slice(0, LONGEST_BRAND);
  const kind = say(locale)(`market.kind.${product.kind}`);
  const name = told(product.name, locale);
  const text = told(product.text, locale);
  const path = `/market/${product.organisationId}/${product.productId}`;
  const isGone = product.stock !== 'made-to-order' && product.left < 1;
  const { colours } = product.facts;
  const material = craftSaid(locale, 'materials', product.facts);
  return element('item', [
    word('id', product.productId),
    word('title', name.slice(0, LONGEST_TITLE)),
    word('description', (text === '' ? `${name} – ${kind}, ${maker}` : text).slice(0, LONGEST_TEXT)),
    word('link', `${origin}${localised(path, locale)}`),
    ...(photo === undefined ? [] : [word('image_link', photo)]),
    ...more.slice(0, MOST_MORE_PHOTOS).map((one) => word('additional_image_link', one)),
    word('availability', isGone ? 'out_of_stock' : 'in_stock'),
    word('price', `${(product.price / CENTIMES).toFixed(2)} MAD`),
    word('condition', 'new'),
    word('brand', maker),
    word('identifier_exists', 'no'),
    word('product_type', kind),
    ...optional('google_product_category', CATEGORY[product.kind]),
    ...optional(
      'color',
      coloursSaid(colours ?? [], locale)
        .join('/')
        .slice(0, 100),
    ),
    ...optional('material', material?.slice(0, 200)),
  ]);
}

function optional(name: string, value: string | undefined): XmlElement[] {
  return value === undefined || value === '' ? [] : [word(name, value)];
}

function word(name: string, value: string): XmlElement {
  return element(`g:${name}`, [value]);
}

function element(name: string, children: readonly (XmlElement | string)[]): XmlElement {
  return { name, children };
}
