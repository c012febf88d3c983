import { expect, test } from 'vitest';
import { asId } from '#platform/ids';
import { centimes } from '#platform/money';
import { xmlFragment, type XmlElement } from '#platform/open-data';
import { useDictionary, type Dictionary } from '#platform/text';
import { messages } from '../messages/index.ts';
import type { Product } from '../product/product.ts';
import { merchantItem } from './merchant-item.ts';

const { fr, ar, zgh, en } = messages;
const said = (parts: readonly object[]): Dictionary => Object.assign({}, ...parts);
useDictionary({ fr: said(fr), ar: said(ar), zgh: said(zgh), en: said(en) });

const [SHOP, THING, FILE] = [
  '01900000-0000-7000-8000-000000000001',
  '01900000-0000-7000-8000-000000000002',
  '01900000-0000-7000-8000-000000000003',
];
const CARPET: Product = {
  organisationId: asId(SHOP),
  productId: asId(THING),
  communeCode: '05.301.03.07',
  kind: 'carpet',
  stock: 'piece',
  state: 'on-sale',
  name: { fr: 'Tapis <rouge> & noir', ar: 'زربية حمراء' },
  text: { fr: '', ar: '' },
  facts: { colours: ['rouge', 'noir'], materials: 'Laine' },
  price: centimes(450_050),
  left: 1,
  photos: [{ organisationId: SHOP, fileId: FILE, width: 1600, height: 1200 }],
  offeredAt: new Date('2024-12-01T10:00:00Z'),
  version: 1,
};
const SELLER = { fr: 'Coopérative Tifaouine', ar: 'تعاونية تيفاوين' };
const ORIGIN = 'https://twiza.example';

/** The words of an item, as readers find them. */
function words(item: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    (item.children ?? []).flatMap((one) =>
      typeof one === 'string' ? [] : [[one.name, String(one.children?.[0] ?? '')] as const],
    ),
  );
}

/** What the published rules of merchants' feeds ask of every item. */
function faults(item: ReadonlyMap<string, string>): string[] {
  const rules: readonly (readonly [name: string, rule: RegExp])[] = [
    ['g:id', /^[\w-]{1,50}$/],
    ['g:title', /^.{1,150}$/u],
    ['g:description', /^[\s\S]{1,5000}$/u],
    ['g:link', /^https:\/\/\S+$/],
    ['g:image_link', /^https:\/\/\S+\.jpeg$/],
    ['g:availability', /^(in_stock|out_of_stock|preorder|backorder)$/],
    ['g:price', /^\d+\.\d{2} [A-Z]{3}$/],
    ['g:condition', /^(new|refurbished|used)$/],
    ['g:brand', /^.{1,70}$/u],
    ['g:identifier_exists', /^no$/],
  ];
  return rules.flatMap(([name, rule]) => (rule.test(item.get(name) ?? '') ? [] : [name]));
}

test('a carpet in a feed follows the published rules of merchants, in French and in Arabic', () => {
  for (const locale of ['fr', 'ar'] as const) {
    const item = words(merchantItem(CARPET, SELLER, { origin: ORIGIN, locale }));
    expect(faults(item)).toEqual([]);
  }
  const arabic = words(merchantItem(CARPET, SELLER, { origin: ORIGIN, locale: 'ar' }));
  expect(arabic.get('g:title')).toBe('زربية حمراء');
  expect(arabic.get('g:link')).toBe(`${ORIGIN}/ar/market/${SHOP}/${THING}`);
  expect(arabic.get('g:price')).toBe('4500.50 MAD');
  expect(arabic.get('g:color')).toBe('أحمر/أسود');
});

test('what is kept for somebody is out of stock, what is made when asked never is', () => {
  const of = (change: Partial<Product>) =>
    words(merchantItem({ ...CARPET, ...change }, SELLER, { origin: ORIGIN, locale: 'fr' }));
  expect(of({ left: 0 }).get('g:availability')).toBe('out_of_stock');
  expect(of({ left: 0, stock: 'made-to-order' }).get('g:availability')).toBe('in_stock');
});

test('texts of sellers cannot break the document', () => {
  const written = xmlFragment(merchantItem(CARPET, SELLER, { origin: ORIGIN, locale: 'fr' }));
  expect(written).toContain('Tapis &lt;rouge&gt; &amp; noir');
  expect(written).not.toContain('<rouge>');
});
