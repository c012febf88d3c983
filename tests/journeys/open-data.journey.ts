import { equal, match, ok } from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { z } from 'zod';
import { opens, readNumber, says, words } from './steps.ts';
import type { Story } from './story.ts';

const Address = z.object({ '@id': z.url() });
const Catalogue = z.object({
  '@type': z.literal('dcat:Catalog'),
  'dcat:dataset': z.array(
    z.object({
      '@id': z.url(),
      'dcat:distribution': z.array(
        z.object({ 'dcat:downloadURL': Address, 'dcat:mediaType': Address, 'dct:license': Address }),
      ),
    }),
  ),
});
const Rows = z.object({ demonstration: z.boolean(), rows: z.array(z.record(z.string(), z.unknown())) });

export const stories: readonly Story[] = [
  {
    title: 'another portal harvests the catalogue, and every address in it answers with what it says',
    async run({ twiza }) {
      const answer = await fetch(`${twiza.origin}/data/catalogue.jsonld`);
      match(answer.headers.get('content-type') ?? '', /ld\+json/);
      const { 'dcat:dataset': datasets } = Catalogue.parse(await answer.json());
      ok(datasets.length >= 5, `${datasets.length} datasets`);
      for (const { '@id': page, 'dcat:distribution': files } of datasets) {
        equal((await fetch(page)).status, 200, page);
        for (const { 'dcat:downloadURL': at, 'dcat:mediaType': mediaType } of files) {
          const file = await fetch(at['@id']);
          equal(file.status, 200, at['@id']);
          const type = file.headers.get('content-type')?.split(';')[0] ?? '';
          ok(mediaType['@id'].endsWith(type), `${at['@id']} is ${type}`);
          ok((await file.arrayBuffer()).byteLength > 100, at['@id']);
        }
      }
    },
  },
  {
    title:
      'a researcher takes the register as CSV, JSON and Parquet: the same rows, as many as the page says',
    async run({ page, twiza }) {
      await opens(page, '/data/cooperatives');
      await says(page, words('registry.dataset.cooperatives.limits'), 'founded_on');
      const said = await page.locator('main dl').innerText();
      const csv = await (await fetch(`${twiza.origin}/data/cooperatives.csv`)).text();
      const lines: string[][] = parse(csv);
      const { rows, demonstration } = Rows.parse(
        await (await fetch(`${twiza.origin}/data/cooperatives.json`)).json(),
      );
      const file = await (await fetch(`${twiza.origin}/data/cooperatives.parquet`)).arrayBuffer();
      equal(demonstration, true);
      equal(lines.length - 1, rows.length);
      equal((await parquetReadObjects({ file })).length, rows.length);
      ok(
        said.split('\n').some((line) => readNumber(line) === rows.length),
        `${rows.length} in: ${said}`,
      );
      ok(!(lines[0] ?? []).some((name) => /member|phone|women/.test(name)), 'no people');
    },
  },
  {
    title: 'a dataset nobody has, or in a form it is not given in, is absent',
    async run({ twiza }) {
      for (const path of [
        '/data/people',
        '/data/people.csv',
        '/data/cooperatives.sdmx.csv',
        '/data/law.xlsx',
      ]) {
        equal((await fetch(`${twiza.origin}${path}`)).status, 404, path);
      }
    },
  },
];
