/** A piece of a file as read back: its name without its prefix, its text, what it holds. */
export interface Read {
  readonly name: string;
  readonly text: string;
  readonly children: readonly Read[];
  readonly currency: string;
}

/** Reads back a file our writer made: elements, texts, no mixed content. Throws when tags do not close. */
export function readXml(xml: string): Read {
  const tags = [...xml.matchAll(/<(\/?)(?:\w+:)?(\w+)([^>]*?)(\/?)>([^<]*)/g)];
  interface Open {
    name: string;
    text: string;
    children: Read[];
    currency: string;
  }
  const root: Open = { name: '', text: '', children: [], currency: '' };
  const open: Open[] = [root];
  for (const [, closes, name = '', attributes = '', alone, text = ''] of tags) {
    if (closes === '/') {
      const done = open.pop();
      if (done?.name !== name) throw new Error(`${name} closes ${done?.name}`);
      open.at(-1)?.children.push(done);
      continue;
    }
    const currency = /currencyID="(\w+)"/.exec(attributes)?.[1] ?? '';
    const element: Open = { name, text: text.trim(), children: [], currency };
    if (alone === '/') open.at(-1)?.children.push(element);
    else open.push(element);
  }
  const [document] = root.children;
  if (document === undefined || open.length !== 1) throw new Error('a document has one root');
  return document;
}

/** All there is at a path, from an element down. */
export function allAt({ children }: Read, path: string): Read[] {
  const [first = '', ...rest] = path.split('/');
  const found = children.filter(({ name }) => name === first);
  return rest.length === 0 ? found : found.flatMap((one) => allAt(one, rest.join('/')));
}

export function textAt(read: Read, path: string): string {
  return allAt(read, path)[0]?.text ?? '';
}

/** An amount in centimes. */
export function centsAt(read: Read, path: string): number {
  return Math.round(Number(textAt(read, path) || '0') * 100);
}

/**
 * The order of elements in UBL 2.1, as the schemas Invoice-2, CreditNote-2 and the common aggregates have
 * it.
 */
const HEAD = 'CustomizationID ProfileID ID IssueDate DueDate';
const REFERENCES = `DocumentCurrencyCode BuyerReference OrderReference BillingReference
  DespatchDocumentReference AccountingSupplierParty AccountingCustomerParty Delivery PaymentMeans
  PaymentTerms`;
const SEQUENCES: Readonly<Record<string, string>> = {
  Invoice: `${HEAD} InvoiceTypeCode Note ${REFERENCES} TaxTotal LegalMonetaryTotal InvoiceLine`,
  CreditNote: `CustomizationID ProfileID ID IssueDate CreditNoteTypeCode Note ${REFERENCES} TaxTotal
    LegalMonetaryTotal CreditNoteLine`,
  OrderReference: 'ID SalesOrderID',
  InvoiceDocumentReference: 'ID IssueDate',
  Party: `EndpointID PartyIdentification PartyName PostalAddress PartyTaxScheme PartyLegalEntity Contact`,
  PostalAddress: 'StreetName AdditionalStreetName CityName PostalZone CountrySubentity AddressLine Country',
  PartyTaxScheme: 'CompanyID TaxScheme',
  PartyLegalEntity: 'RegistrationName CompanyID',
  Contact: 'Name Telephone ElectronicMail',
  TaxTotal: 'TaxAmount TaxSubtotal',
  TaxSubtotal: 'TaxableAmount TaxAmount TaxCategory',
  TaxCategory: 'ID Percent TaxExemptionReasonCode TaxExemptionReason TaxScheme',
  ClassifiedTaxCategory: 'ID Percent TaxScheme',
  LegalMonetaryTotal: `LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount
    ChargeTotalAmount PrepaidAmount PayableRoundingAmount PayableAmount`,
  InvoiceLine: 'ID InvoicedQuantity LineExtensionAmount Item Price',
  CreditNoteLine: 'ID CreditedQuantity LineExtensionAmount Item Price',
  Item: 'Description Name StandardItemIdentification ClassifiedTaxCategory ItemInstance',
  LotIdentification: 'LotNumberID ExpiryDate',
  DespatchDocumentReference: 'ID IssueDate',
  Price: 'PriceAmount BaseQuantity',
};

/** Elements out of the order of the standard, or unknown to it where they stand. */
export function misplaced(read: Read): string[] {
  const sequence = SEQUENCES[read.name]?.split(/\s+/);
  const places = read.children.map(({ name }) => sequence?.indexOf(name) ?? 0);
  const wrong = places.flatMap((place, at) =>
    place < 0 || place < (places[at - 1] ?? 0) ? [`${read.name}/${read.children[at]?.name}`] : [],
  );
  return [...wrong, ...read.children.flatMap(misplaced)];
}
