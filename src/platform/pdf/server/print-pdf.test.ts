import { expect, test } from 'vitest';
import { printPdf } from './print-pdf.ts';

const AT = new Date('2024-12-31T10:00:00Z');
const RECEIPT = String.raw`
#kicker(data.kind)
#heading1(data.name)
#facts(data.facts)
#grid-table(data.head, data.rows, ends: (1,))
#signatures(data.signs)
`;
const DATA = {
  kind: 'Récépissé',
  name: 'Les tisseuses d’Aghbalo',
  facts: [['Capital', '1 000,00 DH']],
  head: ['Nom', 'Parts'],
  rows: [['Fadma Aït Ali', '3']],
  signs: ['La présidente'],
};

test('a paper with the same values and moment is the same to the byte', async () => {
  const order = {
    paper: { template: RECEIPT, data: DATA },
    locale: 'fr',
    title: 'Récépissé',
    at: AT,
  } as const;
  const [one, other] = [await printPdf(order), await printPdf(order)];
  expect(new TextDecoder('latin1').decode(one.slice(0, 5))).toBe('%PDF-');
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

test('papers asked at once come back each to who asked', async () => {
  const titles = ['premier', 'second', 'troisième'];
  const sizes = await Promise.all(
    titles.map(async (title, at) => {
      const template = '#heading1(data.word)\n'.repeat(at * 40 + 1);
      const paper = { template, data: { word: title } };
      return (await printPdf({ paper, locale: 'ar', title, at: AT })).length;
    }),
  );
  expect(sizes.toSorted((a, b) => a - b)).toEqual(sizes);
});

test('what people type is never read as a template', async () => {
  const paper = { template: '#heading1(data.name)', data: { name: '#read("/etc/passwd") $x$ *gras*' } };
  const bytes = await printPdf({ paper, locale: 'fr', title: '#panic()', at: AT });
  expect(bytes.length).toBeGreaterThan(1_000);
});

test('a wrong template is told, and the next paper is printed', async () => {
  const wrong = { template: '#heading1(', data: {} };
  await expect(printPdf({ paper: wrong, locale: 'fr', title: 'x', at: AT })).rejects.toThrow('unclosed');
  const right = { template: '#heading1("ⵜⵉⵡⵉⵣⵉ")', data: {} };
  await expect(printPdf({ paper: right, locale: 'zgh', title: 'x', at: AT })).resolves.toBeDefined();
});

test('a template reads no file of the machine', async () => {
  const paper = { template: '#read("/etc/passwd")', data: {} };
  await expect(printPdf({ paper, locale: 'fr', title: 'x', at: AT })).rejects.toThrow();
});
