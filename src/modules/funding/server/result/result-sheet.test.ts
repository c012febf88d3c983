import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheet } from '#platform/sheets/server';
import { ANONYMOUS } from '#platform/operation';
import { asDay } from '#platform/time';
import { wrongInGrants } from '../../standard/wrong-in-grants.ts';
import { wrongInIati } from '../../standard/wrong-in-iati.ts';
import { parsedXml, type ParsedElement } from '../../standard/parsed-xml.ts';
import { EXPORT_FORMS, type ExportForm } from '../../export/export-form.ts';
import * as funding from '../index.ts';
import { NADIA, NOON, MERYEM, testFunding, type TestFunding } from '../test-funding.ts';
import { drafted, LOOM, paidFirst, signed, write } from '../test-loom.ts';
import { useWordsOfFunding } from '../test-words.ts';

const PUBLISHER = {
  id: 'MA-TWIZA',
  name: 'Twiza',
  origin: 'https://twiza.example',
  now: NOON,
  today: asDay('2024-12-31'),
};
let at: TestFunding;
beforeAll(async () => {
  useWordsOfFunding();
  at = await testFunding();
  const loom = await drafted(at);
  await signed(at, loom);
  const order = await paidFirst(at, loom);
  await write(
    at,
    loom,
    funding.recoverPayment,
    { order, amount: '1000,50', reason: 'Devis non suivi' },
    MERYEM,
  );
  const prize = { programme: 'lalla', programmeName: 'Prix «Lalla» <&>', kind: 'prize', cost: '50000' };
  await at.does(NADIA, funding.recordAward, {
    ...LOOM,
    ...prize,
    amount: '50000',
    organisation: at.cooperative,
  });
});
afterAll(() => at.close());

async function file(form: ExportForm, programme?: string): Promise<Buffer | undefined> {
  const wanted = { form, locale: 'fr', publisher: PUBLISHER, programme } as const;
  const made = await funding.resultSheet({ actor: ANONYMOUS, db: at.db, now: NOON }, wanted);
  return made && Buffer.from(made.body);
}

async function text(form: ExportForm, programme?: string): Promise<string> {
  return String(await file(form, programme));
}

function every(element: ParsedElement, name: string): ParsedElement[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((one) => every(one, name)),
  ];
}

test('IATI: every activity follows the schema of 2.03, element by element', async () => {
  const xml = await text('iati.xml');
  expect(wrongInIati(xml)).toEqual([]);
  expect(parsedXml(xml).children).toHaveLength(4);
});

test('IATI: a commitment, a payment and a recovery are three transactions, to the centime', async () => {
  const root = parsedXml(await text('iati.xml', 'indh'));
  const moves = every(root, 'transaction').map(({ children: [type, day, value] }) => [
    type?.attributes.get('code'),
    day?.attributes.get('iso-date'),
    value?.text,
  ]);
  expect(moves).toEqual([
    ['2', '2024-06-01', '300000.00'],
    ['3', '2024-12-31', '-1000.50'],
    ['3', '2024-12-31', '180000.00'],
  ]);
});

test('the judge of IATI files sees what is out of place, what is missing, codes of no list', async () => {
  const xml = await text('iati.xml');
  const out = xml.replace(/(<activity-status[^>]*>)(<activity-date[^>]*>)/, '$2$1');
  expect(wrongInIati(out)).toContain('iati-activity lacks activity-status where it belongs');
  expect(wrongInIati(xml.replace(/<value value-date="[^"]*"/, '<value'))).toContain(
    'value has no value-date',
  );
  expect(wrongInIati(xml.replace('role="1"', 'role="9"')).join()).toContain('no organisationRole');
  expect(wrongInIati(xml.replace('>MA-TWIZA-', '>XX-')).join()).toContain('does not begin with MA-TWIZA-');
  expect(() => wrongInIati(xml.replace('&lt;', '<'))).toThrow();
});

test('360Giving: every grant follows the schema of 1.4; a recovery lessens what was paid', async () => {
  const json = await text('360giving.json');
  expect(wrongInGrants(json)).toEqual([]);
  const given = JSON.parse(await text('360giving.json', 'indh'));
  expect(given.grants).toMatchObject([
    { amountAwarded: 300_000, amountDisbursed: 178_999.5, currency: 'MAD', fromOpenCall: 'Yes' },
  ]);
});

test('the judge of 360Giving packages sees the missing, the unknown, the wrong and the double', async () => {
  const json = await text('360giving.json');
  expect(wrongInGrants(json.replaceAll('"currency"', '"money"')).join()).toContain('grant has no currency');
  expect(wrongInGrants(json.replace('"2024-05-01"', '"1/5/2024"'))).toContain('grant/awardDate is no date');
  expect(wrongInGrants(json.replace('"Yes"', '"Oui"'))).toContain('grant/fromOpenCall is no yesNo');
  const { grants } = JSON.parse(json);
  const twice = JSON.stringify({ grants: [grants[0], grants[0]] });
  expect(wrongInGrants(twice)).toEqual(['1 grants have an id of another']);
});

test('the table reads back the same from CSV and from the workbook, amounts and days as such', async () => {
  const [csv, xlsx] = await Promise.all([file('awards.csv'), file('awards.xlsx')]);
  const read = await Promise.all([
    readSheet(csv ?? Buffer.of(), 'awards.csv'),
    readSheet(xlsx ?? Buffer.of(), 'awards.xlsx'),
  ]);
  const [plain, book] = read.map((one) => (one.ok ? one.value.rows : []));
  expect(plain).toHaveLength(3);
  expect(book?.[0]).toEqual(plain?.[0]);
  const loom = book?.find((row) => row.includes('INDH, programme 3'));
  expect(loom).toEqual(expect.arrayContaining([{ day: '2024-06-01' }, 500_000, 300_000, 178_999.5]));
});

test('what nobody was awarded under gives no file, and one programme gives only its own', async () => {
  for (const form of EXPORT_FORMS) expect(await file(form, 'nothing')).toBeUndefined();
  expect(await text('awards.csv', 'lalla')).not.toContain('INDH, programme 3');
});
