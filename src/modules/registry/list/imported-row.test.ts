import { expect, test } from 'vitest';
import type { Cell } from '#platform/sheets';
import { asDay } from '#platform/time';
import { IMPORTED_FIELDS, type ImportedField } from './imported-field.ts';
import { type ReadRow, readRow } from './imported-row.ts';

type Said = Partial<Record<ImportedField, Cell>>;

const TODAY = asDay('2026-11-22');
const GOOD: Said = {
  name: 'Coopérative Al Amal',
  commune: 'Taliouine',
  sector: 'Agriculture',
  foundedOn: '15/08/2020',
};

function read(said: Said, reach = ''): ReadRow {
  const mapping = fieldsOf(said);
  return readRow({ cells: Object.values(said), mapping, line: 7, today: TODAY, fewestMembers: 5, reach });
}

function fieldsOf(said: Said): ImportedField[] {
  return Object.keys(said).flatMap((key) => IMPORTED_FIELDS.find((field) => field === key) ?? []);
}

function codesOf(said: Said): string[] {
  return read(said).problems.map(({ field, code }) => `${field}: ${code}`);
}

test('reads a good row, whatever its columns', () => {
  const { row, problems } = read({
    ...GOOD,
    nameAr: 'تعاونية  الأمـل',
    members: '٢٠',
    women: '12',
    youth: 3,
    phone: '06 61 00 00 01',
    localRegister: '12/2020',
    court: 'Taroudannt',
    ice: '001512345000078',
    capital: '10 000,00 DH',
    presidentName: 'Mme Salma Amrani',
    address: 'Douar Tizi',
  });
  expect(problems).toEqual([]);
  expect(row).toEqual({
    line: 7,
    kind: 'cooperative',
    nameFr: 'Coopérative Al Amal',
    nameAr: 'تعاونية الأمل',
    communeCode: '09.541.01.11',
    sector: 'agriculture',
    foundedOn: '2020-08-15',
    members: 20,
    women: 12,
    youth: 3,
    presidentName: 'Salma Amrani',
    presidentGender: 'F',
    phone: '+212661000001',
    identifiers: [
      { scheme: 'local-register', value: '12/2020', court: 'Taroudannt' },
      { scheme: 'ice', value: '001512345000078' },
    ],
    capitalCentimes: 1_000_000,
    address: 'Douar Tizi',
  });
});

test('an empty row gives nothing and has no problem', () => {
  expect(
    readRow({
      cells: [undefined, ' ', ''],
      mapping: ['name', 'commune'],
      line: 3,
      today: TODAY,
      fewestMembers: 5,
    }),
  ).toEqual({ problems: [] });
});

test('tells every problem of a row, each with its column and what it shows', () => {
  const { row, problems } = read({
    name: '',
    commune: 'Xyzw',
    foundedOn: '31/02/2019',
    members: 'vingt',
    sector: '',
  });
  expect(row).toBeUndefined();
  expect(problems.map(({ column, code, found }) => [column, code, found])).toEqual([
    [0, 'name-missing', ''],
    [1, 'commune-unknown', 'Xyzw'],
    [4, 'sector-missing', ''],
    [2, 'day-unreadable', '31/02/2019'],
    [3, 'number-unreadable', 'vingt'],
  ]);
});

test('a problem of a field the list has no column for names no column', () => {
  const { problems } = read({ name: 'Al Amal', sector: 'Agriculture', foundedOn: '2019-01-01' });
  expect(problems).toEqual([{ field: 'commune', code: 'commune-missing', severity: 'error', found: '' }]);
});

test('a formula is refused and its last value proposed; it is no missing value besides', () => {
  const { row, problems } = read({
    ...GOOD,
    name: { formula: true, value: 'Al Amal' },
    commune: { formula: true, value: '#N/A' },
  });
  expect(row).toBeUndefined();
  expect(problems).toEqual([
    {
      column: 0,
      field: 'name',
      code: 'formula-cell',
      severity: 'error',
      found: 'Al Amal',
      proposal: 'Al Amal',
    },
    { column: 1, field: 'commune', code: 'formula-cell', severity: 'error', found: '#N/A' },
  ]);
});

test('a formula in a column that is not imported is no problem', () => {
  const cells = [...Object.values(GOOD), { formula: true } as const];
  const mapping = [...fieldsOf(GOOD), 'ignore'] as const;
  expect(readRow({ cells, mapping, line: 2, today: TODAY, fewestMembers: 5 }).problems).toEqual([]);
});

test('the two scripts of one cell each go to their name', () => {
  expect(read({ ...GOOD, name: 'Coopérative Al Amal / تعاونية الأمل' }).row).toMatchObject({
    nameFr: 'Coopérative Al Amal',
    nameAr: 'تعاونية الأمل',
  });
  expect(read({ ...GOOD, name: 'تعاونية الأمل' }).row).toMatchObject({ nameFr: '', nameAr: 'تعاونية الأمل' });
});

test('the kind is told by its column, else by the name', () => {
  expect(read({ ...GOOD, name: 'Union des coopératives Targa' }).row?.kind).toBe('union');
  expect(read({ ...GOOD, name: 'جمعية الأمل' }).row?.kind).toBe('association');
  expect(read({ ...GOOD, kind: 'Groupe informel' }).row?.kind).toBe('informal-group');
  expect(codesOf({ ...GOOD, kind: 'SARL' })).toEqual(['kind: kind-unknown']);
});

test('more women or young people than members is refused', () => {
  expect(codesOf({ ...GOOD, members: 10, women: 11 })).toEqual(['women: women-exceed-members']);
  expect(codesOf({ ...GOOD, members: 10, youth: 11 })).toEqual(['youth: youth-exceed-members']);
  expect(codesOf({ ...GOOD, members: 10, women: 10, youth: 10 })).toEqual([]);
});

test('women and men make the total when it is not told, and should agree with it', () => {
  expect(read({ ...GOOD, women: 5, men: 3 }).row).toMatchObject({ members: 8, women: 5 });
  expect(codesOf({ ...GOOD, members: 9, women: 5, men: 3 })).toEqual(['members: members-do-not-add']);
});

test('fewer members than the law asks for is told, for cooperatives only', () => {
  expect(codesOf({ ...GOOD, members: 4 })).toEqual(['members: too-few-members']);
  expect(codesOf({ ...GOOD, name: 'Union Targa', members: 3 })).toEqual([]);
});

test('the number of a local register without its court is told', () => {
  expect(codesOf({ ...GOOD, localRegister: '12/2020' })).toEqual(['court: court-missing']);
});

test('a text longer than the register keeps is refused', () => {
  expect(codesOf({ ...GOOD, name: 'a'.repeat(161) })).toContain('name: text-too-long');
});

test('a line of totals is no organisation', () => {
  expect(codesOf({ ...GOOD, name: 'TOTAL' })).toEqual(['name: total-row']);
  expect(codesOf({ ...GOOD, name: 'المجموع العام' })).toEqual(['name: total-row']);
});

test('a row out of reach is refused', () => {
  expect(read(GOOD, '05').problems).toMatchObject([
    { field: 'commune', code: 'outside-reach', severity: 'error' },
  ]);
});
