import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import { asDay } from '#platform/time';
import { draftCredit } from '../document/draft-credit.ts';
import { draftInvoice, type Billed } from '../document/draft-invoice.ts';
import type { Content } from '../document/invoice.ts';
import { allAt, centsAt, misplaced, readXml, textAt, type Read } from './test-ubl.ts';
import { ublDocument } from './ubl-document.ts';
import { lineAmount, unitPrice } from './unit-price.ts';

const ISSUER = {
  name: { fr: "Tissage de l'Atlas & filles", ar: 'نسيج الأطلس' },
  kind: 'cooperative',
  address: 'Douar Aghbalo',
  place: '05.301.03.07',
  phone: '+212600000000',
  taxId: '12345678',
  ice: '001234567000089',
  businessTax: '12345678',
  register: '14/2021',
  court: 'Khénifra',
} as const;

function contentOf(billed: Billed, change: Partial<Content> = {}): Content {
  return {
    type: 'invoice',
    number: 'FA-2024-00001',
    issuedOn: asDay('2024-12-31'),
    issuer: ISSUER,
    receiver: {
      name: 'Driss',
      company: '',
      ice: '',
      taxId: '',
      address: 'Agdal',
      city: 'Rabat',
      place: '04.421',
    },
    order: { number: '2024-0001', reference: 'TW-7K3Q-X92F', placedOn: asDay('2024-12-28') },
    deliveredOn: asDay('2024-12-31'),
    cause: 'ship',
    paymentWay: 'cash',
    ...billed,
    ...change,
  };
}

const file = (content: Content) =>
  readXml(
    ublDocument(content, {
      customization: 'urn:cen.eu:en16931:2017',
      locale: 'fr',
      nameOf: ({ name, kind }) => name.fr || kind,
    }),
  );

const order = fc.record({
  lines: fc.array(
    fc
      .record({
        name: fc.constant({ fr: 'Tapis <noué> & "main"', ar: 'زربية' }),
        quantity: fc.integer({ min: 1, max: 100_000 }),
        price: fc.integer({ min: 1, max: 9_000_000 }).map(centimes),
        taxPerMille: fc.constantFrom(0, 100, 200),
        taxExemption: fc.constantFrom('CGI art. 91-I-C-4°', 'CGI art. 91-IV-1°'),
      })
      .map((one) => ({ ...one, taxExemption: one.taxPerMille > 0 ? '' : one.taxExemption })),
    { minLength: 1, maxLength: 6 },
  ),
  delivery: fc.integer({ min: 0, max: 500_00 }).map(centimes),
});

const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);
const lineName = (read: Read) => (read.name === 'CreditNote' ? 'CreditNoteLine' : 'InvoiceLine');

/** The rules of EN 16931 on amounts, by the names it gives them; those a file breaks. */
function broken(read: Read, slack = 0): string[] {
  const at = (path: string) => centsAt(read, path);
  const total = (name: string) => at(`LegalMonetaryTotal/${name}`);
  const groups = allAt(read, 'TaxTotal/TaxSubtotal');
  const lines = allAt(read, lineName(read));
  const rate = (one: Read, path: string) => Number(textAt(one, path));
  const rules: Record<string, boolean> = {
    'BR-02': textAt(read, 'ID') !== '' && textAt(read, 'IssueDate') !== '',
    'BR-06': textAt(read, 'AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName') !== '',
    'BR-07': textAt(read, 'AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName') !== '',
    'BR-16': lines.length > 0,
    'BR-CO-10': total('LineExtensionAmount') === sum(lines.map((one) => centsAt(one, 'LineExtensionAmount'))),
    'BR-CO-13': total('TaxExclusiveAmount') === total('LineExtensionAmount'),
    'BR-CO-14': at('TaxTotal/TaxAmount') === sum(groups.map((one) => centsAt(one, 'TaxAmount'))),
    'BR-CO-15': total('TaxInclusiveAmount') === total('TaxExclusiveAmount') + at('TaxTotal/TaxAmount'),
    'BR-CO-16':
      total('PayableAmount') ===
      total('TaxInclusiveAmount') - total('PrepaidAmount') + total('PayableRoundingAmount'),
    'BR-CO-17': groups.every((one) => {
      const due = (centsAt(one, 'TaxableAmount') * rate(one, 'TaxCategory/Percent')) / 100;
      return Math.abs(centsAt(one, 'TaxAmount') - due) <= 0.5 + 1e-6 + slack;
    }),
    'BR-CO-25': total('PayableAmount') === 0 || textAt(read, 'PaymentTerms/Note') !== '',
    'BR-E-01': groups.filter((one) => textAt(one, 'TaxCategory/ID') === 'E').length <= 1,
    'BR-E-10': groups.every(
      (one) => textAt(one, 'TaxCategory/ID') === 'S' || textAt(one, 'TaxCategory/TaxExemptionReason') !== '',
    ),
    'BR-S-08': groups.every((one) => {
      const own = lines.filter(
        (line) => rate(line, 'Item/ClassifiedTaxCategory/Percent') === rate(one, 'TaxCategory/Percent'),
      );
      return centsAt(one, 'TaxableAmount') === sum(own.map((line) => centsAt(line, 'LineExtensionAmount')));
    }),
    'PEPPOL-R120': lines.every((line) => {
      const quantity = Number(textAt(line, 'InvoicedQuantity') || textAt(line, 'CreditedQuantity'));
      return lineAmount(textAt(line, 'Price/PriceAmount'), quantity) === centsAt(line, 'LineExtensionAmount');
    }),
  };
  return Object.entries(rules).flatMap(([name, holds]) => (holds ? [] : [name]));
}

test('an invoice of anything, paid or not, keeps the order of UBL 2.1 and the sums of EN 16931', () => {
  fc.assert(
    fc.property(order, fc.boolean(), (sold, isPaid) => {
      const content = contentOf(draftInvoice(sold), isPaid ? { paidOn: asDay('2024-12-29') } : {});
      const read = file(content);
      expect(misplaced(read)).toEqual([]);
      expect(broken(read)).toEqual([]);
      const gross = sum(sold.lines.map(({ price, quantity }) => price * quantity)) + sold.delivery;
      expect(centsAt(read, 'LegalMonetaryTotal/PayableAmount')).toBe(isPaid ? 0 : gross);
    }),
  );
});

test('a credit note of a part names its invoice and keeps the same rules, to a centime of tax', () => {
  fc.assert(
    fc.property(order, fc.integer({ min: 1, max: 100 }), (sold, percent) => {
      const invoice = draftInvoice(sold);
      const gross = sum(invoice.lines.map((one) => one.gross));
      const amount = centimes(Math.max(1, Math.floor((gross * percent) / 100)));
      const credit = draftCredit(invoice.lines, [], { what: 'amount', amount });
      if (!credit.ok) throw new Error(credit.code);
      const read = file(
        contentOf(credit.value, {
          type: 'credit-note',
          number: 'AV-2024-00001',
          refersTo: { number: 'FA-2024-00001', issuedOn: asDay('2024-12-31') },
        }),
      );
      expect(read.name).toBe('CreditNote');
      expect(textAt(read, 'BillingReference/InvoiceDocumentReference/ID')).toBe('FA-2024-00001');
      expect(misplaced(read)).toEqual([]);
      expect(broken(read, 1)).toEqual([]);
      expect(centsAt(read, 'LegalMonetaryTotal/PayableAmount')).toBe(amount);
    }),
  );
});

test('what is not known of the seller is not written, and the rest stays in order', () => {
  const billed = draftInvoice({
    lines: [
      {
        name: { fr: 'Miel', ar: 'عسل' },
        quantity: 1,
        price: centimes(80_00),
        taxPerMille: 0,
        taxExemption: 'x',
      },
    ],
    delivery: centimes(0),
  });
  const issuer = { ...ISSUER, taxId: '', ice: '', register: '', court: '', address: '' };
  const read = file(contentOf(billed, { issuer }));
  expect(misplaced(read)).toEqual([]);
  expect(textAt(read, 'AccountingSupplierParty/Party/PartyTaxScheme/CompanyID')).toBe('');
  expect(textAt(read, 'CustomizationID')).toBe('urn:cen.eu:en16931:2017');
});

test('a unit price multiplied gives its line again, with two decimals where two are enough', () => {
  expect(unitPrice(centimes(100_00), 4)).toBe('25.00');
  expect(lineAmount(unitPrice(centimes(100_00), 3), 3)).toBe(100_00);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 1, max: 100_000 }), (net, quantity) => {
      expect(lineAmount(unitPrice(centimes(net), quantity), quantity)).toBe(net);
    }),
  );
});
