import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import type { DataForm, DataRow } from '#platform/open-data';
import { ANONYMOUS } from '#platform/operation';
import { asDay } from '#platform/time';
import { datasetFile, type Dataset } from './dataset-file.ts';

const ROWS: readonly DataRow[] = [
  { id: 'a', name: 'تعاونية "الأمل", خنيفرة', knots: 12, women: true },
  { id: 'b', name: '=HYPERLINK("http://evil")\nline', knots: 0.5, women: false },
  { id: 'c' },
];
const asked: number[] = [];
const CARPETS: Dataset = {
  card: {
    code: 'carpets',
    says: (part) => `test.${part}`,
    columns: [
      { name: 'id', type: 'text', key: true },
      { name: 'name', type: 'text' },
      { name: 'knots', type: 'number' },
      { name: 'women', type: 'flag' },
    ],
    licence: 'odbl-1.0',
    theme: 'ECON',
    refresh: 'CONT',
    versions: [{ version: '1.0', day: asDay('2025-01-01') }],
    cube: { dataflow: 'TWIZA:DF_CARPETS(1.0)', dimensions: { REF_AREA: 'id' }, value: 'knots' },
  },
  async *pages() {
    for (const [at, row] of ROWS.entries()) {
      asked.push(at);
      yield [row];
    }
  },
  changedOn: async () => undefined,
};

const take = (form: DataForm) =>
  datasetFile(CARPETS, { form, asking: { actor: ANONYMOUS }, demonstration: true });

test('CSV comes back as it was, but for a text that would be a formula', async () => {
  const answer = await take('csv');
  expect(answer.headers.get('content-disposition')).toContain('twiza-carpets-demonstration.csv');
  const [head, ...rows] = parse(await answer.text());
  expect(head).toEqual(['id', 'name', 'knots', 'women']);
  expect(rows).toEqual([
    ['a', 'تعاونية "الأمل", خنيفرة', '12', 'true'],
    ['b', '\'=HYPERLINK("http://evil")\nline', '0.5', 'false'],
    ['c', '', '', ''],
  ]);
});

test('JSON says its licence and that the register is invented, and holds every row', async () => {
  const { rows, ...head } = await (await take('json')).json();
  expect(head).toMatchObject({ dataset: 'carpets', demonstration: true });
  expect(rows).toEqual(ROWS);
});

test('Parquet read by another program holds the same', async () => {
  const file = await (await take('parquet')).arrayBuffer();
  const rows = await parquetReadObjects({ file });
  expect(rows).toHaveLength(3);
  expect(rows[0]).toEqual(ROWS[0]);
  expect(rows[2]).toMatchObject({ id: 'c' });
});

test('SDMX-CSV has a line for each number, under its dataflow', async () => {
  const [head, first] = parse(await (await take('sdmx.csv')).text());
  expect(head).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION', 'REF_AREA', 'OBS_VALUE']);
  expect(first).toEqual(['dataflow', 'TWIZA:DF_CARPETS(1.0)', 'I', 'a', '12']);
});

test('a reader who leaves is not read to the end for', async () => {
  asked.length = 0;
  const reader = (await take('csv')).body?.getReader();
  await reader?.read();
  await reader?.read();
  await reader?.cancel();
  expect(asked.length).toBeLessThan(ROWS.length);
});
