import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSheet } from '#platform/sheets/server';
import { asDay } from '#platform/time';
import { guessHeader, rowsUnder } from './imported-header.ts';
import { guessMapping, mappingOf } from './imported-mapping.ts';
import type { Problem } from './imported-problem.ts';
import { repeatedRows } from './imported-repeats.ts';
import { type ImportedRow, readRow } from './imported-row.ts';

const TODAY = asDay('2026-11-22');

interface ReadList {
  readonly good: readonly ImportedRow[];
  readonly errors: readonly string[];
  readonly duplicates: readonly number[];
}

/** A whole list as an office brings it, read with what is guessed and nothing put right. */
async function readList(fileName: string, reach = ''): Promise<ReadList> {
  const sheet = await readSheet(readFileSync(`tests/fixtures/lists/${fileName}`), fileName);
  if (!sheet.ok) throw new Error(sheet.code);
  const header = guessHeader(sheet.value.rows);
  const rows = rowsUnder(sheet.value.rows, header);
  const mapping = mappingOf(
    guessMapping(
      header.headers,
      rows.map(({ cells }) => cells),
    ),
  );
  const read = rows.map(({ line, cells }) => ({
    line,
    ...readRow({ cells, mapping, line, today: TODAY, fewestMembers: 5, reach }),
  }));
  const whole = read.flatMap(({ row }) => row ?? []);
  const repeated = repeatedRows(whole);
  const good = whole.filter(({ line }) => !repeated.has(line));
  const told = (line: number, problem: Problem): string => `${line} ${problem.field} ${problem.code}`;
  const errors = [
    ...read.flatMap(({ line, problems }) =>
      problems.filter(({ severity }) => severity === 'error').map((each) => told(line, each)),
    ),
    ...[...repeated].map(([line, problem]) => told(line, problem)),
  ];
  return { good, errors, duplicates: header.duplicates };
}

test('reads a list with titles, merged groups, three forms of date, a formula and a total', async () => {
  const { good, errors, duplicates } = await readList('artisanat-khenifra.xlsx', '05.301');
  expect(good).toHaveLength(1);
  expect(good[0]).toMatchObject({
    nameFr: 'Coopérative Tifaouine du tapis',
    foundedOn: '2019-12-31',
    women: 24,
    youth: 9,
  });
  expect(errors).toEqual([
    '7 members number-unreadable',
    '8 members formula-cell',
    '10 women women-exceed-members',
    '11 name total-row',
    '9 name repeated-row',
  ]);
  expect(duplicates).toEqual([12]);
});

test('reads an Arabic list in windows-1256', async () => {
  const { good, errors } = await readList('liste-arabe.csv');
  expect(good.map(({ nameAr, foundedOn, members }) => [nameAr, foundedOn, members])).toEqual([
    ['تعاونية الأمل', '2020-08-15', 20],
    ['التعاونية الفلاحية النهضة', '2019-12-31', 15],
  ]);
  expect(errors).toEqual(['5 foundedOn day-in-future', '7 name repeated-row']);
});

test('reads a French list in windows-1252, its columns in any order, one of them twice', async () => {
  const { good, errors, duplicates } = await readList('liste-francaise.csv');
  expect(good.map(({ nameFr, capitalCentimes }) => [nameFr, capitalCentimes])).toEqual([
    ['Coopérative Féminine Ichrak', 1_000_000],
    ['Coopérative "Al Baraka"', 5_000_000],
  ]);
  expect(errors.filter((error) => error.startsWith('4 '))).toHaveLength(5);
  expect(duplicates).toEqual([7]);
});

test('reads a list in UTF-16, with Arabic digits and a union', async () => {
  const { good, errors } = await readList('liste-unicode.txt');
  expect(errors).toEqual([]);
  expect(good.map(({ kind, members, foundedOn, sector }) => [kind, members, foundedOn, sector])).toEqual([
    ['cooperative', 25, '2016-03-08', 'plantes-aromatiques-medicinales'],
    ['union', 3, '2018-03-08', 'argane'],
  ]);
});
