import { expect, test } from 'vitest';
import type { Cell } from '../cell.ts';
import { SHEET_LIMITS } from '../sheet.ts';
import { readSheet } from './index.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: (readonly number[] | string)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));

async function rowsOf(content: Uint8Array | string): Promise<readonly (readonly Cell[])[]> {
  const read = await readSheet(typeof content === 'string' ? utf8(content) : content, 'liste.csv');
  if (!read.ok) throw new Error(read.code);
  return read.value.rows;
}

async function refusalOf(content: Uint8Array | string): Promise<string> {
  const read = await readSheet(typeof content === 'string' ? utf8(content) : content, 'liste.csv');
  return read.ok ? 'none' : read.code;
}

test.each([';', ',', '\t', '|'])('tells the delimiter %j', async (delimiter) => {
  const text =
    ['Nom', 'Commune', 'Membres'].join(delimiter) +
    '\n' +
    ['Al Amal', '"Imi, n\'Tanoute"', '7'].join(delimiter);
  expect(await rowsOf(text)).toEqual([
    ['Nom', 'Commune', 'Membres'],
    ['Al Amal', "Imi, n'Tanoute", '7'],
  ]);
});

test('commas inside addresses do not hide semicolons', async () => {
  const rows = await rowsOf('Nom;Adresse\nA;12, rue X, Fès\nB;3, rue Y\nC;sans\n');
  expect(rows.map((row) => row.length)).toEqual([2, 2, 2, 2]);
});

test('obeys the delimiter told on the first line', async () => {
  expect(await rowsOf('sep=,\r\nNom,Lieu\r\nA;B,C\r\n')).toEqual([
    ['Nom', 'Lieu'],
    ['A;B', 'C'],
  ]);
});

test('keeps empty lines so that lines keep their numbers, and drops those at the end', async () => {
  expect(await rowsOf('Liste\n\nNom;Lieu\nA;B\n\n;\n')).toEqual([['Liste'], [], ['Nom', 'Lieu'], ['A', 'B']]);
});

test('reads UTF-8 with its mark', async () => {
  expect(await rowsOf(bytes([0xef, 0xbb, 0xbf], 'الاسم;الجماعة\nالأمل;ⵜⴰⵔⵓⴷⴰⵏⵜ'))).toEqual([
    ['الاسم', 'الجماعة'],
    ['الأمل', 'ⵜⴰⵔⵓⴷⴰⵏⵜ'],
  ]);
});

test.each(['utf-16le', 'utf-16be'])('reads %s, with and without its mark', async (encoding) => {
  const little = encoding === 'utf-16le';
  const units = [...'Nom\tCommune\nتعاونية\tFès\n'].map((letter) => letter.charCodeAt(0));
  const body = units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]));
  const expected = [
    ['Nom', 'Commune'],
    ['تعاونية', 'Fès'],
  ];
  expect(await rowsOf(bytes(little ? [0xff, 0xfe] : [0xfe, 0xff], body))).toEqual(expected);
});

test('reads UTF-16 without its mark', async () => {
  const body = [...'Nom;Commune\nAmal;Midelt\n'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  expect(await rowsOf(bytes(body))).toEqual([
    ['Nom', 'Commune'],
    ['Amal', 'Midelt'],
  ]);
});

test('reads French in windows-1252', async () => {
  const content = bytes('Coop', [0xe9], 'rative;Pr', [0xe9], 'sidente\nF', [0xe8], 's;A', [0xef], 'cha\n');
  expect(await rowsOf(content)).toEqual([
    ['Coopérative', 'Présidente'],
    ['Fès', 'Aïcha'],
  ]);
});

test('reads Arabic, and French beside it, in windows-1256', async () => {
  const cooperative = [0xca, 0xda, 0xc7, 0xe6, 0xe4, 0xed, 0xc9];
  const hope = [0xc7, 0xe1, 0xc3, 0xe3, 0xe1];
  expect(await rowsOf(bytes(cooperative, ';Coop', [0xe9], 'rative\n', hope, ';Amal\n'))).toEqual([
    ['تعاونية', 'Coopérative'],
    ['الأمل', 'Amal'],
  ]);
});

test('refuses UTF-8 with broken letters', async () => {
  const wounded = bytes('تعاونية الأمل;Coopérative\nالمستقبل;F', [0xc3], 's\n');
  expect(await refusalOf(wounded)).toBe('encoding-unreadable');
});

test('refuses letters already lost', async () => {
  expect(await refusalOf('Nom\nCoop\ufffdrative')).toBe('encoding-unreadable');
});

test('refuses letters read twice in the wrong encoding', async () => {
  expect(await refusalOf('CoopÃ©rative;PrÃ©sidente\nFÃ¨s;AÃ¯cha')).toBe('encoding-unreadable');
});

test('tells a formula and does not evaluate it', async () => {
  expect(await rowsOf('Nom;Membres;Tel\nA;=2+5;="0612345678"')).toEqual([
    ['Nom', 'Membres', 'Tel'],
    ['A', { formula: true }, { formula: true, value: '0612345678' }],
  ]);
});

test('refuses a quotation mark never closed', async () => {
  expect(await refusalOf('Nom;Lieu\n"A;B\nC;D\n')).toBe('quote-not-closed');
});

test('reads a quotation mark inside a name', async () => {
  expect(await rowsOf('Nom;Lieu\nCoop "Al Amal" x;B')).toEqual([
    ['Nom', 'Lieu'],
    ['Coop "Al Amal" x', 'B'],
  ]);
});

test.each([
  ['a web page', '<html><table><tr><td>1'],
  ['a PDF', '%PDF-1.7 …'],
  ['an old Excel file', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  ['a picture', bytes([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
  ['a program', bytes('MZ', [0, 1, 0, 0, 3], 'This program', [0, 0, 0, 0])],
])('refuses %s', async (_, content) => {
  expect(await refusalOf(content)).toBe('file-not-a-list');
});

test('refuses a file with nothing in it', async () => {
  expect(await refusalOf('')).toBe('file-empty');
  expect(await refusalOf(' \n;;\n')).toBe('file-empty');
});

test('refuses a file too large before reading it', async () => {
  const large = await readSheet(new Uint8Array(SHEET_LIMITS.bytes + 1), 'grand.csv');
  expect(large).toMatchObject({ ok: false, code: 'file-too-large', detail: { limit: 8 } });
});

test('refuses a list of 100,000 rows', async () => {
  const rows = Array.from({ length: 100_000 }, (_, line) => `Coopérative ${line};Midelt`);
  expect(await refusalOf(rows.join('\n'))).toBe('too-many-rows');
});

test('refuses more columns than any list has', async () => {
  expect(await refusalOf(`a\n${'x;'.repeat(61)}x`)).toBe('too-many-columns');
});
