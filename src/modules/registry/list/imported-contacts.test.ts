import { expect, test } from 'vitest';
import { readGender, readPersonName, readPhone } from './imported-contacts.ts';

test.each([
  '0661000001',
  661000001,
  '06 61 00 00 01',
  '06-61-00-00-01',
  '06.61.00.00.01',
  '+212 661 000 001',
  '+212 (0)661000001',
  '00212661000001',
  '212661000001',
  '٠٦٦١٠٠٠٠٠١',
  'GSM : 0661000001',
  '\u202a+212661000001\u202c',
])('%s is one and the same telephone', (cell) => {
  expect(readPhone(cell)).toEqual({ value: '+212661000001', findings: [] });
});

test.each([
  '0661000001 / 0535000001',
  '0661000001;0535000001',
  '0661000001 ou 0535000001',
  '0661000001 et 12',
])('of several numbers, %s, the first is kept', (cell) => {
  expect(readPhone(cell).value).toBe('+212661000001');
});

test('several numbers are told', () => {
  expect(readPhone('0661000001 / 0535000001').findings).toMatchObject([
    { code: 'phone-several', severity: 'warning' },
  ]);
});

test('a foreign number keeps its country', () => {
  expect(readPhone('+33 6 12 34 56 78').value).toBe('+33612345678');
});

test.each(['06610', '0161000001', 'voir bureau'])(
  '%s is no telephone, and does not keep the row out',
  (cell) => {
    expect(readPhone(cell)).toEqual({ findings: [{ code: 'phone-unreadable', severity: 'warning' }] });
  },
);

test.each([
  ['F', 'F'],
  ['Femme', 'F'],
  ['féminin', 'F'],
  ['أنثى', 'F'],
  ['امرأة', 'F'],
  ['h', 'M'],
  ['Homme', 'M'],
  ['ذكر', 'M'],
])('%s tells the gender', (cell, gender) => {
  expect(readGender(cell).value).toBe(gender);
});

test('a title tells the gender and is not part of the name', () => {
  expect(readPersonName('Mme. Salma Amrani')).toEqual({ name: 'Salma Amrani', gender: 'F' });
  expect(readPersonName('السيد يوسف')).toEqual({ name: 'يوسف', gender: 'M' });
  expect(readPersonName('Mouna Filali')).toEqual({ name: 'Mouna Filali' });
});
