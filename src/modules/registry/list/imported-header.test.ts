import { expect, test } from 'vitest';
import type { Cell } from '#platform/sheets';
import { guessHeader, rowsUnder } from './imported-header.ts';

const ROW = ['Al Amal', 'Midelt', '15/08/2020', 20, 12] satisfies Cell[];

test('finds a header on the first line', () => {
  expect(guessHeader([['Nom', 'Commune', 'Date de création', 'Adhérents', 'Femmes'], ROW])).toEqual({
    headerRow: 0,
    headerSpan: 1,
    headers: ['Nom', 'Commune', 'Date de création', 'Adhérents', 'Femmes'],
    duplicates: [],
  });
});

test('passes over titles, even merged ones, and empty lines', () => {
  const title = Array(5).fill('Liste des coopératives de la province');
  const header = guessHeader([
    ['Royaume du Maroc'],
    title,
    [],
    ['Nom', 'Commune', 'Date', 'Adhérents', 'Femmes'],
    ROW,
  ]);
  expect([header.headerRow, header.headerSpan]).toEqual([3, 1]);
});

test('a title on two sides of the page is no group of columns', () => {
  const title = ['Province de Midelt', undefined, undefined, undefined, 'Situation arrêtée'];
  const header = guessHeader([title, ['Nom', 'Commune', 'Date', 'Adhérents', 'Femmes'], ROW]);
  expect([header.headerRow, header.headerSpan]).toEqual([1, 1]);
});

test('joins a header in two lines whose groups are merged', () => {
  const header = guessHeader([
    ['Nom', 'Commune', 'Date de création', 'Adhérents', 'Adhérents'],
    ['Nom', 'Commune', 'Date de création', 'Total', 'Femmes'],
    ROW,
  ]);
  expect(header).toEqual({
    headerRow: 0,
    headerSpan: 2,
    headers: ['Nom', 'Commune', 'Date de création', 'Adhérents / Total', 'Adhérents / Femmes'],
    duplicates: [],
  });
});

test('joins a header in two lines whose groups are written once', () => {
  const header = guessHeader([
    ['Nom', 'Commune', 'Date de création', 'Adhérents'],
    [undefined, undefined, undefined, 'Total', 'Femmes'],
    ROW,
  ]);
  expect(header.headers).toEqual([
    'Nom',
    'Commune',
    'Date de création',
    'Adhérents / Total',
    'Adhérents / Femmes',
  ]);
});

test('joins groups standing over every column', () => {
  const header = guessHeader([
    ['Identification', 'Identification', 'Identification', 'Membres', 'Membres'],
    ['Nom', 'Commune', 'Date de création', 'Total', 'Femmes'],
    ROW,
  ]);
  expect([header.headerRow, header.headerSpan, header.headers[4]]).toEqual([0, 2, 'Membres / Femmes']);
});

test('a first row of words only is a row, not a second line of header', () => {
  const header = guessHeader([
    ['Nom', 'Commune', 'Secteur'],
    ['Al Amal', 'Midelt', 'Agriculture'],
  ]);
  expect(header.headerSpan).toBe(1);
});

test('reads Arabic names of columns', () => {
  expect(
    guessHeader([['لائحة'], ['اسم التعاونية', 'الجماعة', 'عدد الأعضاء'], ['الأمل', 'ميدلت', 7]]).headerRow,
  ).toBe(1);
});

test('tells names borne by two columns, whatever their accents and spaces', () => {
  expect(
    guessHeader([
      ['Nom', 'Téléphone', 'TELEPHONE ', 'Commune'],
      ['a', 1, 2, 'b'],
    ]).duplicates,
  ).toEqual([2]);
});

test('a list without a header begins with its rows', () => {
  const header = guessHeader([ROW, ROW]);
  expect([header.headerRow, header.headerSpan, header.headers]).toEqual([-1, 0, ['', '', '', '', '']]);
  expect(rowsUnder([ROW, ROW], header).map(({ line }) => line)).toEqual([1, 2]);
});

test('rows bear the lines of the file', () => {
  const rows = [['Titre'], ['Nom', 'Commune'], [], ['Al Amal', 'Midelt']];
  expect(rowsUnder(rows, guessHeader(rows))).toEqual([
    { line: 3, cells: [] },
    { line: 4, cells: ['Al Amal', 'Midelt'] },
  ]);
});
