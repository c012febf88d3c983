import { beforeAll, expect, test } from 'vitest';
import { useDictionary, type Dictionary } from '#platform/text';
import { asDay } from '#platform/time';
import { NO_MEASURES } from '../measure.ts';
import fr from '../messages/fr.json' with { type: 'json' };
import indicatorsFr from '../messages/indicator/fr.json' with { type: 'json' };
import { figureSheet, type FigureTable } from './figure-sheet.ts';

const TABLE: FigureTable = {
  day: asDay('2024-06-30'),
  place: '05',
  by: 'year',
  total: { ...NO_MEASURES, cooperatives: 3, members: 40, women: 15 },
  lines: [
    { key: '2023', measures: { ...NO_MEASURES, cooperatives: 2, members: 30, women: 10 } },
    { key: '2024', measures: { ...NO_MEASURES, cooperatives: 3, members: 40, women: 15 } },
  ],
};

beforeAll(() => {
  const french: Dictionary = { ...fr, ...indicatorsFr };
  useDictionary({ fr: french, ar: french, zgh: french, en: french });
});

test('writes one line a year, dated at its end, the last at the day asked', async () => {
  const { name, body } = await figureSheet(TABLE, { format: 'csv', locale: 'fr' });
  const [head, first, second] = new TextDecoder().decode(body).split('\r\n');
  expect(name).toBe('twiza-05-2024-06-30.csv');
  expect(head).toContain('Année;Coopératives;Membres;Femmes membres;Femmes parmi les membres (%)');
  expect(first).toBe(
    '2023-12-31;Béni Mellal-Khénifra;Tous les secteurs;Rural et urbain;2023;2023;2;30;10;33,3;0;0;0;0;0;0;15',
  );
  expect(second).toMatch(/^2024-06-30;.*;2024;2024;3;40;15;37,5;/);
});

test('writes the total under the lines, as a workbook too', async () => {
  const table: FigureTable = { ...TABLE, by: 'milieu', lines: [{ key: 'rural', measures: TABLE.total }] };
  const { body } = await figureSheet(table, { format: 'csv', locale: 'fr' });
  expect(new TextDecoder().decode(body).trimEnd().split('\r\n').at(-1)).toMatch(/;;Total;3;40;15;/);
  const workbook = await figureSheet(table, { format: 'xlsx', locale: 'ar' });
  expect(workbook.name).toBe('twiza-05-2024-06-30.xlsx');
  expect(new TextDecoder().decode(workbook.body.slice(0, 2))).toBe('PK');
});
