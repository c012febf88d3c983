import { xmlDocument, type XmlElement } from '#platform/open-data';
import { minus, type Centimes } from '#platform/money';
import { totalsOf, type Content, type InvoiceLine } from '../document/invoice.ts';
import { amountElement, basic, group, type UblElement } from './ubl-element.ts';
import { customerParty, supplierParty } from './ubl-party.ts';
import { categoryOf, taxTotal } from './ubl-tax.ts';
import { unitPrice } from './unit-price.ts';

/** The codes of UNTDID 1001: commercial invoice, credit note. */
const TYPE_CODES = { invoice: '380', commission: '380', 'credit-note': '381' } as const;
/** UNTDID 4461: cash, payment to a bank account, card; what the house keeps is set off. */
const MEANS = { cash: '10', agency: '10', transfer: '42', card: '48', kept: '97' } as const;
const ONE = 'C62';
const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
const CAC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';

/**
 * What names things in the language of the reader of the file: of a delivery, of a reduction, of a
 * commission.
 */
export type LineName = (line: InvoiceLine) => string;

interface Written {
  /** Which use of UBL the file follows: what the receiver's platform asks for. */
  readonly customization: string;
  readonly locale: 'fr' | 'ar';
  readonly nameOf: LineName;
}

/**
 * A document as UBL 2.1, after the European model (EN 16931): the order of elements is that of the
 * standard, and
 * amounts are written as they were issued.
 */
export function ublDocument(content: Content, written: Written): string {
  const isCredit = content.type === 'credit-note';
  const name = isCredit ? 'CreditNote' : 'Invoice';
  const root: XmlElement = {
    name,
    attributes: {
      xmlns: `urn:oasis:names:specification:ubl:schema:xsd:${name}-2`,
      'xmlns:cac': CAC,
      'xmlns:cbc': CBC,
    },
    children: [
      ...headOf(content, written),
      ...referencesOf(content),
      supplierParty(content.issuer, written.locale),
      customerParty(content.receiver, written.locale),
      ...deliveryOf(content),
      group('PaymentMeans', [basic('PaymentMeansCode', MEANS[content.paymentWay])]),
      ...(isCredit || totalsOf(content).due > 0 ? [termsOf(content)] : []),
      taxTotal(content.taxes),
      monetaryTotal(content),
      ...content.lines.map((line, at) => lineOf(line, { at, isCredit, ...written })),
    ].filter((one) => one !== undefined),
  };
  return xmlDocument(root);
}

function headOf(content: Content, { customization }: Written): UblElement[] {
  const isCredit = content.type === 'credit-note';
  const due = totalsOf(content).due > 0 ? basic('DueDate', dueDay(content)) : undefined;
  return [
    basic('CustomizationID', customization),
    basic('ID', content.number),
    basic('IssueDate', content.issuedOn),
    isCredit ? undefined : due,
    basic(isCredit ? 'CreditNoteTypeCode' : 'InvoiceTypeCode', TYPE_CODES[content.type]),
    basic('DocumentCurrencyCode', 'MAD'),
  ];
}

/** What is not sold on credit is to be paid when it is received. */
function dueDay({ payableOn, deliveredOn, issuedOn }: Content): string {
  return payableOn ?? deliveredOn ?? issuedOn;
}

function referencesOf({ order, refersTo, delivery }: Content): UblElement[] {
  return [
    order && group('OrderReference', [basic('ID', order.number), basic('SalesOrderID', order.reference)]),
    refersTo &&
      group('BillingReference', [
        group('InvoiceDocumentReference', [
          basic('ID', refersTo.number),
          basic('IssueDate', refersTo.issuedOn),
        ]),
      ]),
    delivery === undefined ? undefined : group('DespatchDocumentReference', [basic('ID', delivery)]),
  ];
}

function deliveryOf({ deliveredOn }: Content): UblElement[] {
  return deliveredOn === undefined ? [] : [group('Delivery', [basic('ActualDeliveryDate', deliveredOn)])];
}

function termsOf(content: Content): UblElement {
  return group('PaymentTerms', [basic('Note', dueDay(content))]);
}

/** BR-CO-10, 13, 15 and 16: each total is the sum of those before it. */
function monetaryTotal(content: Content): UblElement {
  const { net, tax, rounding, gross, due } = totalsOf(content);
  const paid: Centimes = minus(gross, due);
  return group('LegalMonetaryTotal', [
    amountElement('LineExtensionAmount', net),
    amountElement('TaxExclusiveAmount', net),
    amountElement('TaxInclusiveAmount', net + tax),
    due === gross ? undefined : amountElement('PrepaidAmount', paid),
    rounding === 0 ? undefined : amountElement('PayableRoundingAmount', rounding),
    amountElement('PayableAmount', due),
  ]);
}

interface Place extends Written {
  readonly at: number;
  readonly isCredit: boolean;
}

function lineOf(line: InvoiceLine, { at, isCredit, nameOf }: Place): UblElement {
  return group(isCredit ? 'CreditNoteLine' : 'InvoiceLine', [
    basic('ID', String(at + 1)),
    {
      name: `cbc:${isCredit ? 'CreditedQuantity' : 'InvoicedQuantity'}`,
      attributes: { unitCode: ONE },
      children: [String(line.quantity)],
    },
    amountElement('LineExtensionAmount', line.net),
    group('Item', [
      basic('Name', nameOf(line)),
      gtinOf(line),
      categoryOf('ClassifiedTaxCategory', line),
      batchOf(line),
    ]),
    group('Price', [
      {
        name: 'cbc:PriceAmount',
        attributes: { currencyID: 'MAD' },
        children: [unitPrice(line.net, line.quantity)],
      },
    ]),
  ]);
}

/** A bar code of GS1: scheme 0160 of ISO 6523. */
function gtinOf({ gtin = '' }: InvoiceLine): UblElement {
  if (gtin === '') return undefined;
  const id = { name: 'cbc:ID', attributes: { schemeID: '0160' }, children: [gtin] };
  return group('StandardItemIdentification', [id]);
}

function batchOf({ batches = [], bestBefore }: InvoiceLine): UblElement {
  const number = basic('LotNumberID', batches.join(', '));
  const lot = group('LotIdentification', [number, basic('ExpiryDate', bestBefore ?? '')]);
  return group('ItemInstance', [lot]);
}
