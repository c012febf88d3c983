import { expect, test } from 'vitest';
import { IMPORTED_FIELDS, missingFields, repeatedFields } from './imported-field.ts';
import { guessMapping, mappingOf } from './imported-mapping.ts';
import labels from './imported-labels.json' with { type: 'json' };

test('knows French, Arabic and English names of columns, in any order', () => {
  const headers = [
    'GSM',
    'Dénomination',
    'تاريخ التأسيس',
    'Town',
    'عدد المنخرطين',
    'dont femmes',
    'Secteur d’activité',
  ];
  const row = ['0661000001', 'Al Amal', '2019', 'Midelt', 7, 3, 'Agriculture'];
  expect(mappingOf(guessMapping(headers, [row]))).toEqual([
    'phone',
    'name',
    'foundedOn',
    'commune',
    'members',
    'women',
    'sector',
  ]);
});

test('the letters of a name tell its column', () => {
  const headers = ['Nom', 'Nom', 'الاسم'];
  const rows = [['تعاونية الأمل', 'Coopérative Al Amal', 'ⵜⴰⵎⵙⵎⵓⵏⵜ']];
  expect(mappingOf(guessMapping(headers, rows))).toEqual(['nameAr', 'name', 'nameZgh']);
});

test('the name of the president is no name of a cooperative', () => {
  const guesses = guessMapping(
    ['Nom de la présidente', 'Nom de la coopérative'],
    [['Salma Amrani', 'Al Amal']],
  );
  expect(mappingOf(guesses)).toEqual(['presidentName', 'name']);
});

test('a column without a name is told by what it holds, and asked about', () => {
  const rows = [
    ['Al Amal', '0661000001', 'Midelt'],
    ['Annahda', '0661000002', 'Zagora'],
  ];
  const guesses = guessMapping(['Nom', '', ''], rows);
  expect(mappingOf(guesses)).toEqual(['name', 'phone', expect.stringMatching(/commune|province/)]);
  expect(guesses.map(({ ask }) => ask)).toEqual([false, true, true]);
});

test('each field is given once, and the column left over is asked about', () => {
  const guesses = guessMapping(['Téléphone', 'Tél'], [['0661000001', '0535000001']]);
  expect(guesses).toMatchObject([
    { field: 'phone', ask: false },
    { field: 'ignore', ask: true },
  ]);
});

test('an empty column gives way to a full one of the same name', () => {
  expect(mappingOf(guessMapping(['Commune', 'Commune'], [[undefined, 'Midelt']]))).toEqual([
    'ignore',
    'commune',
  ]);
});

test('a name belied by what stands under it is asked about', () => {
  const [guess] = guessMapping(['Téléphone'], [['Midelt'], ['Zagora'], ['Jorf']]);
  expect(guess?.ask).toBe(true);
});

test('numbers of rows and remarks are left out without a question', () => {
  const guesses = guessMapping(
    ['N°', 'Nom', 'Observations'],
    [
      [1, 'Al Amal', 'rien'],
      [2, 'Annahda', ''],
    ],
  );
  expect(guesses.map(({ field, ask }) => [field, ask])).toEqual([
    ['ignore', false],
    ['name', false],
    ['ignore', false],
  ]);
});

test('a mapping lacks a name, a commune or a day, or gives a field twice', () => {
  expect(missingFields(['nameAr', 'foundedOn', 'commune'])).toEqual([]);
  expect(missingFields(['ignore', 'members'])).toEqual(['name', 'commune', 'foundedOn']);
  expect(repeatedFields(['phone', 'ignore', 'ignore', 'phone'])).toEqual(['phone']);
});

test('no label names two fields', () => {
  const all = Object.values(labels).flat();
  expect(all.filter((label, at) => all.indexOf(label) !== at)).toEqual([]);
  expect(Object.keys(labels).toSorted()).toEqual(
    IMPORTED_FIELDS.filter((field) => field !== 'ignore').toSorted(),
  );
});
