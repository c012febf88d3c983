import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/**
 * Compiles the regions, provinces and communes of data/geo into src/platform/territory/places.json, one
 * place a line. Run it again when the csv files change: node scripts/places.ts
 */
const TARGET = new URL('../src/platform/territory/places.json', import.meta.url);

const area = z.object({
  code: z.string(),
  name_fr: z.string().min(1),
  name_ar: z.string().min(1),
  name_zgh: z.string().optional(),
  name_en: z.string().optional(),
  kind: z.enum(['préfecture', 'province']).optional(),
  type: z.enum(['urbaine', 'rurale']).optional(),
  pop_2024: z.coerce.number().int(),
  pop_2024_urban: z.coerce.number().int(),
  lon: z.coerce.number(),
  lat: z.coerce.number(),
});
type Area = z.infer<typeof area>;

writePlaces();

function writePlaces(): void {
  const wide = [...areas('regions'), ...areas('provinces')].map(wideRow);
  const communes = areas('communes').map(communeRow);
  const lines = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join(',\n');
  writeFileSync(TARGET, `{"wide":[\n${lines(wide)}\n],"communes":[\n${lines(communes)}\n]}\n`);
}

/**
 * code, French, Arabic, Tamazight, English, kind, milieu of most people, longitude, latitude, people in
 * 2024
 */
function wideRow(row: Area): (string | number)[] {
  const milieu = row.pop_2024_urban * 2 > row.pop_2024 ? 'u' : 'r';
  const kind = row.kind ?? 'region';
  const names = [row.name_fr, row.name_ar, row.name_zgh ?? '', row.name_en ?? ''];
  return [
    row.code,
    ...names,
    kind === 'préfecture' ? 'prefecture' : kind,
    milieu,
    row.lon,
    row.lat,
    row.pop_2024,
  ];
}

/** code, French, Arabic, milieu, longitude, latitude, people in 2024 */
function communeRow(row: Area): (string | number)[] {
  return [
    row.code,
    row.name_fr,
    row.name_ar,
    row.type === 'urbaine' ? 'u' : 'r',
    row.lon,
    row.lat,
    row.pop_2024,
  ];
}

function areas(name: string): Area[] {
  const csv = readFileSync(new URL(`../data/geo/${name}.csv`, import.meta.url));
  return z.array(area).parse(parse(csv, { columns: true, bom: true }));
}
