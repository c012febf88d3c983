import { told, type Told } from '#modules/market';
import type { Kind } from '#modules/registry';
import type { PaymentWay } from '#modules/sales';
import type { Id, OrganisationId } from '#platform/ids';
import { centimes, minus, plus, type Centimes } from '#platform/money';
import type { Locale } from '#platform/text';
import type { Day } from '#platform/time';
import type { TaxGroup, TaxKey } from './tax-group.ts';

/** What is issued: an invoice of a sale, what takes all or a part of it back, the house's own invoice. */
export const DOCUMENT_TYPES = ['invoice', 'credit-note', 'commission'] as const;

export type DocumentType = (typeof DOCUMENT_TYPES)[number];
export type DocumentId = Id<'invoice'>;

/** Who issues, with the numbers the law asks for (tax code, article 145-III). Empty: not known that day. */
export interface Issuer {
  readonly name: Told;
  readonly kind: Kind | 'company';
  readonly address: string;
  /** The commune of the seat, by its code; empty where none is known. */
  readonly place: string;
  readonly phone: string;
  /** IF, identifiant fiscal. */
  readonly taxId: string;
  readonly ice: string;
  /** The article of the taxe professionnelle. */
  readonly businessTax: string;
  /** The number of the local register of cooperatives, or of the register of commerce, with its court. */
  readonly register: string;
  readonly court: string;
}

/** Who buys. A household has a name and a place; a business, its ICE where it gave it. */
export interface Receiver {
  readonly name: string;
  /** In Arabic as well, of who is in the register. */
  readonly nameAr?: string;
  readonly company: string;
  readonly ice: string;
  readonly taxId: string;
  readonly address: string;
  readonly city: string;
  readonly place: string;
}

/** What a receiver is called for a reader: a business before who acts for it. */
export function receiverName({ name, company, nameAr = '' }: Receiver, locale: Locale): string {
  return told({ fr: company === '' ? name : company, ar: nameAr }, locale);
}

/** What a line is of: goods, their delivery, a price brought down, a commission. */
export type LineKind = 'goods' | 'delivery' | 'reduction' | 'commission';

export interface InvoiceLine extends TaxKey {
  readonly kind: LineKind;
  /** The name as told that day; of a commission, the number of its order. */
  readonly name: Told;
  /** The number of a piece that exists once. */
  readonly piece?: number;
  /** The numbers of the batches of what is eaten. */
  readonly batches?: readonly string[];
  /** The day goods made together are good until, and their bar code. */
  readonly bestBefore?: Day;
  readonly gtin?: string;
  readonly quantity: number;
  /** With tax and without, for the whole quantity. */
  readonly gross: Centimes;
  readonly net: Centimes;
  /** In a credit note: which line of its invoice, from 0. */
  readonly of?: number;
}

/** A document as it was issued: what is printed is this, and nothing that changed later. */
export interface Content {
  readonly type: DocumentType;
  readonly number: string;
  readonly issuedOn: Day;
  readonly issuer: Issuer;
  readonly receiver: Receiver;
  /** The delivery note the goods came with. */
  readonly delivery?: string;
  /** The order it is of, with the reference of its purchase; none for a commission. */
  readonly order?: { readonly number: string; readonly reference: string; readonly placedOn: Day };
  readonly deliveredOn?: Day;
  /** Why it exists, as a code: a move of the order, or a payout. */
  readonly cause: string;
  /** The invoice a credit note takes back. */
  readonly refersTo?: { readonly number: string; readonly issuedOn: Day };
  readonly lines: readonly InvoiceLine[];
  readonly taxes: readonly TaxGroup[];
  readonly paymentWay: PaymentWay | 'kept';
  /** The day it was paid, when it was before it was issued. */
  readonly paidOn?: Day;
  /** What of it was paid before it was issued, when it was a part. */
  readonly prepaid?: Centimes;
  /** Until when it is to be paid, by a business that pays after days, and how many. */
  readonly payableOn?: Day;
  readonly termDays?: number;
}

/** A document that was issued. It is never altered. */
export interface IssuedDocument {
  readonly organisationId: OrganisationId;
  readonly documentId: DocumentId;
  readonly communeCode: string;
  readonly type: DocumentType;
  readonly year: number;
  readonly sequence: number;
  readonly number: string;
  readonly issuedOn: Day;
  readonly orderId?: string;
  readonly refersTo?: string;
  readonly content: Content;
  /** The fingerprint of the document before it in its series, and its own. */
  readonly previous: string;
  readonly fingerprint: string;
}

export interface Totals {
  readonly net: Centimes;
  readonly tax: Centimes;
  readonly rounding: Centimes;
  /** What is asked in all, tax and rounding with it. */
  readonly gross: Centimes;
  /** What of it is still to be paid. */
  readonly due: Centimes;
}

export function totalsOf({ taxes, paidOn, prepaid }: Pick<Content, 'taxes' | 'paidOn' | 'prepaid'>): Totals {
  const sum = (of: 'net' | 'tax' | 'rounding') =>
    taxes.reduce((all, group) => plus(all, group[of]), centimes(0));
  const [net, tax, rounding] = [sum('net'), sum('tax'), sum('rounding')];
  const gross = plus(plus(net, tax), rounding);
  const paid = paidOn === undefined ? (prepaid ?? centimes(0)) : gross;
  return { net, tax, rounding, gross, due: minus(gross, paid) };
}
