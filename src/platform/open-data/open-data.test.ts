import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { catalogueOf } from './catalogue.ts';
import { formsOf, type DatasetCard } from './dataset.ts';
import { feedOf } from './feed.ts';
import { fullness, qualityOf } from './quality.ts';
import { tableSchemaOf } from './table-schema.ts';

const CARPETS: DatasetCard = {
  code: 'carpets',
  says: (part) => `test.carpets.${part}`,
  columns: [
    { name: 'id', type: 'text', required: true, key: true },
    { name: 'village', type: 'text' },
    { name: 'knots', type: 'integer' },
  ],
  licence: 'cc0-1.0',
  theme: 'ECON',
  refresh: 'CONT',
  versions: [{ version: '1.0', day: asDay('2025-01-01') }],
};
const CUBE: DatasetCard = {
  ...CARPETS,
  code: 'woven',
  cube: { dataflow: 'TWIZA:DF_WOVEN(1.0)', dimensions: { REF_AREA: 'village' }, value: 'knots' },
};
const t = (key: string) => `«${key}»`;

test('the catalogue has all that DCAT-AP makes mandatory, and a distribution for each form', () => {
  const catalogue = catalogueOf([{ card: CARPETS, changedOn: asDay('2025-02-03') }, { card: CUBE }], {
    origin: 'https://twiza.test',
    speeches: [{ language: 'fr', t }],
  });
  expect(catalogue).toMatchObject({
    '@type': 'dcat:Catalog',
    'dct:title': [{ '@language': 'fr' }],
    'dct:description': [{ '@language': 'fr' }],
    'dct:publisher': { 'foaf:name': 'Twiza' },
  });
  const [carpets, woven] = catalogue['dcat:dataset'];
  expect(carpets).toMatchObject({
    '@id': 'https://twiza.test/data/carpets',
    'dct:title': [{ '@value': '«test.carpets.title»' }],
    'dct:modified': { '@value': '2025-02-03' },
  });
  expect(carpets?.['dcat:distribution'].map((one) => one['dcat:downloadURL']['@id'])).toEqual(
    ['csv', 'json', 'parquet'].map((form) => `https://twiza.test/data/carpets.${form}`),
  );
  expect(woven?.['dcat:distribution']).toHaveLength(4);
  expect(woven).not.toHaveProperty('dct:modified');
});

test('a dataset that is no cube is not given as SDMX', () => {
  expect(formsOf(CARPETS)).not.toContain('sdmx.csv');
  expect(formsOf(CUBE)).toContain('sdmx.csv');
});

test('the feed tells the newest first, and what people type cannot break it', () => {
  const entry = { about: 'x', path: '/data/carpets', title: 'A & <b> "c" \u0001' };
  const feed = feedOf({
    origin: 'https://twiza.test',
    title: 'Données',
    locale: 'fr',
    entries: [
      { ...entry, id: 'old', day: asDay('2024-01-01') },
      { ...entry, id: 'new', day: asDay('2025-01-01') },
    ],
  });
  expect(feed.indexOf('#new')).toBeLessThan(feed.indexOf('#old'));
  expect(feed).toContain('<updated>2025-01-01T00:00:00Z</updated>');
  expect(feed).toContain('A &amp; &lt;b&gt; &quot;c&quot; <');
});

test('quality counts what is filled; without rows there is no share', async () => {
  async function* pages() {
    yield [{ id: 'a', village: 'Mrirt', knots: 0 }];
    yield [{ id: 'b', village: '' }, { id: 'c' }];
  }
  const quality = await qualityOf(CARPETS.columns, pages());
  expect(quality).toEqual({ rows: 3, filled: { id: 3, village: 1, knots: 1 } });
  expect(fullness(quality, 'village')).toBeCloseTo(1 / 3);
  expect(fullness({ rows: 0, filled: {} }, 'id')).toBeUndefined();
});

test('the columns are described as a Table Schema with their key', () => {
  expect(tableSchemaOf(CARPETS, t)).toMatchObject({
    name: 'carpets',
    schema: {
      primaryKey: ['id'],
      fields: [
        { name: 'id', type: 'string', constraints: { required: true } },
        {},
        { name: 'knots', type: 'integer' },
      ],
    },
  });
});
