import { expect, test } from 'vitest';
import { asId } from '#platform/ids';
import { centimes } from '#platform/money';
import type { Product } from './product.ts';
import { structuredProduct } from './structured-product.ts';

const CARPET: Product = {
  organisationId: asId('019d0000-0000-7000-8000-000000000001'),
  productId: asId('019d0000-0000-7000-8000-000000000002'),
  communeCode: '05.301.03.07',
  kind: 'carpet',
  stock: 'piece',
  state: 'on-sale',
  name: { fr: 'Tapis de Mrirt', ar: 'زربية مريرت' },
  text: { fr: '', ar: '' },
  facts: { materials: 'laine', widthMillimetres: 1500 },
  price: centimes(6120_50),
  left: 1,
  photos: [{ organisationId: 'o', fileId: 'f', width: 1600, height: 1200 }],
  offeredAt: new Date('2024-12-31T12:00:00Z'),
  version: 1,
};
const told = (changed: Partial<Product> = {}) =>
  structuredProduct({
    product: { ...CARPET, ...changed },
    number: 12,
    seller: 'Tissage',
    origin: 'https://twiza.example',
    address: 'https://twiza.example/market/a/b',
    locale: 'ar',
  });

test('a carpet is told with its price, its maker, its number and a picture that messengers take', () => {
  expect(told()).toMatchObject({
    '@type': 'Product',
    name: 'زربية مريرت',
    serialNumber: '12',
    material: 'صوف',
    image: ['https://twiza.example/pictures/o/f/640.jpeg'],
    manufacturer: { name: 'Tissage' },
    offers: { price: '6120.50', priceCurrency: 'MAD', availability: 'https://schema.org/InStock' },
  });
  expect(told()).not.toHaveProperty('description');
});

test('gone, kept for somebody, made when asked: each in its own word', () => {
  const availability = (changed: Partial<Product>) => told(changed);
  expect(availability({ state: 'gone' })).toMatchObject({
    offers: { availability: 'https://schema.org/SoldOut' },
  });
  expect(availability({ left: 0 })).toMatchObject({
    offers: { availability: 'https://schema.org/OutOfStock' },
  });
  expect(availability({ stock: 'made-to-order', left: 0 })).toMatchObject({
    offers: { lowPrice: '6120.50', availability: 'https://schema.org/MadeToOrder' },
  });
});
