import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asId, newId } from '#platform/ids';
import { centimes } from '#platform/money';
import { judgeLines, type Candidate } from './courier-line.ts';
import { readAmount, readRemittance } from './read-remittance.ts';

const seller = asId<'organisation'>(newId());
const candidate = (reference: string, change: Partial<Candidate> = {}): Candidate => ({
  organisationId: seller,
  orderId: newId<'order'>(),
  state: 'shipped',
  paymentWay: 'cash',
  deliveryWay: 'courier',
  goods: centimes(4500_00),
  delivery: centimes(45_00),
  reference,
  taken: centimes(0),
  ...change,
});
const LIST = [
  ['Amana – encaissements du 31/12', undefined, undefined],
  ['N° commande', 'Frais', 'Montant encaissé (DH)'],
];

function states(rows: readonly (readonly (string | number)[])[], candidates: readonly Candidate[]) {
  const read = readRemittance([...LIST, ...rows]);
  if (!read.ok) throw new Error(read.code);
  return judgeLines(read.value, candidates).map(({ state }) => state);
}

test('each line of a courier is matched, or waits with its reason', () => {
  const known = [
    candidate('TW-AAAA-AAA1'),
    candidate('TW-AAAA-AAA2'),
    candidate('TW-AAAA-AAA3'),
    candidate('TW-AAAA-AAA4', { taken: centimes(4545_00) }),
    candidate('TW-AAAA-AAA5', { paymentWay: 'transfer' }),
    candidate('TW-AAAA-AAA6', { state: 'ready' }),
  ];
  const rows = [
    ['TW-AAAA-AAA1', 35, 4545],
    ['tw aaaa aaa1', 35, '4 545,00 DH'],
    ['TW-AAAA-AAA2', 35, '4500'],
    ['TW-AAAA-AAA3', 35, '4 600,00'],
    ['TW-AAAA-AAA4', 35, 4545],
    ['TW-AAAA-AAA5', 35, 4545],
    ['TW-AAAA-AAA6', 35, 4545],
    ['TW-ZZZZ-ZZZ9', 35, 4545],
    ['TW-AAAA-AAA1', 35, 'beaucoup'],
    ['', '', 41_000],
  ];
  expect(states(rows, known)).toEqual([
    'matched',
    'double',
    'short',
    'over',
    'settled',
    'not-cash',
    'not-sent',
    'unknown',
    'unreadable',
  ]);
});

test('two parcels of one purchase are told apart by what they ask, or by a person', () => {
  const [one, other] = [candidate('TW-AAAA-AAA1'), candidate('TW-AAAA-AAA1', { goods: centimes(80_00) })];
  expect(states([['TW-AAAA-AAA1', 0, 125]], [one, other])).toEqual(['matched']);
  const same = candidate('TW-AAAA-AAA1');
  expect(states([['TW-AAAA-AAA1', 0, 4545]], [one, same])).toEqual(['several']);
});

test('a file without titles is read by our references; one without either is refused', () => {
  const bare = readRemittance([['1', 'TW-AAAA-AAA1', '4545,00', '0612345678']]);
  expect(bare).toMatchObject({ value: [{ reference: 'TW-AAAA-AAA1', amount: '1' }] });
  expect(readRemittance([['Bonjour', 'voici la liste']])).toMatchObject({ code: 'columns-not-found' });
});

test.each([
  ['4 545,00 DH', 4545_00],
  ['4.545,00', 4545_00],
  ['4,545.50', 4545_50],
  ['٤٥٤٥', 4545_00],
  ["4'545.00 MAD", 4545_00],
  ['4545 درهما', 4545_00],
  ['0', undefined],
  ['-', undefined],
  ['13x7', undefined],
  ['137 ?', undefined],
])('%s is read as %s centimes', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

test('whatever a file says, no parcel is matched twice nor for another amount than it asks', () => {
  const references = ['TW-AAAA-AAA1', 'TW-AAAA-AAA2', 'TW-AAAA-AAA3'];
  const line = fc.tuple(fc.constantFrom(...references, 'TW-ZZZZ-ZZZ9'), fc.constantFrom(4545, 4500, 45));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (rows) => {
      const known = references.map((one) => candidate(one));
      const read = readRemittance([...LIST, ...rows.map(([reference, amount]) => [reference, 0, amount])]);
      const judged = read.ok ? judgeLines(read.value, known) : [];
      const matched = judged.flatMap((one, at) => (one.state === 'matched' ? [{ ...one, at }] : []));
      expect(new Set(matched.map(({ order }) => order?.orderId)).size).toBe(matched.length);
      for (const { at } of matched) expect(rows[at]?.[1]).toBe(4545);
    }),
  );
});
