import { worthOf } from '#modules/sales';
import { soldOrder, type SoldOrder } from '#modules/sales/server';
import type { Tx } from '#platform/database/server';
import { centimes, type Centimes } from '#platform/money';
import { dayOf } from '#platform/time';
import { draftCredit } from '../../document/draft-credit.ts';
import { draftInvoice } from '../../document/draft-invoice.ts';
import type { Issuer, Receiver } from '../../document/invoice.ts';
import { creditedBy, returnsOf, supplyOf } from '../../document/order-papers.ts';
import { listOfOrder, type StoredDocument } from './document.sql.ts';
import { issueDocument, type Draft } from './issue-document.ts';
import { issuerOf } from './issuer-of.ts';

type Event = SoldOrder['events'][number];

/**
 * A step: an order has the papers that what happened to it asks for, and each once: an invoice when its goods
 * left, a credit note for each return. Whatever the order in which it is told of these.
 */
export async function keepOrderPapers(
  tx: Tx,
  key: { readonly cooperative: string; readonly order: string },
  now: Date,
): Promise<void> {
  const sold = await soldOrder(tx, key);
  const supplied = sold && supplyOf(sold.events);
  if (sold === undefined || supplied === undefined) return;
  const issuer = await issuerOf(tx, key.cooperative);
  if (issuer === undefined) return;
  const papers = await listOfOrder(tx, key);
  const invoice =
    papers.find(({ type }) => type === 'invoice') ??
    (await issueDocument(tx, invoiceOf(sold, supplied, issuer), now));
  let credits = papers.filter(({ type }) => type === 'credit-note');
  for (const event of returnsOf(sold.events)) {
    if (credits.some(({ cause }) => cause === causeOf(event))) continue;
    const draft = creditOf(sold, { event, invoice, credits });
    if (draft !== undefined) credits = [...credits, await issueDocument(tx, draft, now)];
  }
}

function aboutOrder({ order }: SoldOrder) {
  const { organisationId, communeCode, orderId, purchaseId, personId } = order;
  return { organisationId, communeCode, orderId, purchaseId, personId };
}

function invoiceOf(sold: SoldOrder, supplied: Event, issuer: Issuer): Draft {
  const { order } = sold;
  const happenedOn = dayOf(supplied.at);
  // What is handed over and paid in cash is paid at that moment.
  const paid = order.paidAt !== undefined && order.paidAt <= supplied.at ? dayOf(order.paidAt) : undefined;
  return {
    ...aboutOrder(sold),
    happenedOn,
    content: {
      type: 'invoice',
      issuer,
      receiver: receiverOf(order.contact),
      order: { number: order.number, reference: order.reference, placedOn: dayOf(order.placedAt) },
      deliveredOn: happenedOn,
      cause: supplied.move,
      ...draftInvoice(order),
      paymentWay: order.paymentWay,
      ...(paid !== undefined && { paidOn: paid }),
    },
  };
}

interface Came {
  readonly event: Event;
  readonly invoice: StoredDocument;
  readonly credits: readonly StoredDocument[];
}

function creditOf(sold: SoldOrder, { event, invoice, credits }: Came): Draft | undefined {
  const { content } = invoice;
  const taken = credits.flatMap((credit) => credit.content.lines);
  const counts = sold.returns.filter(({ eventId }) => eventId === event.eventId);
  const { lines } = sold.order;
  const asked = creditedBy(event.move, { lines, counts, givenBack: settledBack(sold) });
  const drafted = draftCredit(content.lines, taken, asked);
  if (!drafted.ok) return undefined;
  const { issuer, receiver, order, paymentWay } = content;
  return {
    ...aboutOrder(sold),
    refersTo: invoice.documentId,
    cause: causeOf(event),
    happenedOn: dayOf(event.at),
    content: {
      type: 'credit-note',
      issuer,
      receiver,
      ...(order !== undefined && { order }),
      cause: event.move,
      refersTo: { number: invoice.number, issuedOn: invoice.issuedOn },
      ...drafted.value,
      paymentWay,
    },
  };
}

/** An order has one paper for each move, but a part may come back more than once. */
function causeOf({ move, eventId }: Event): string {
  return move === 'take-back-part' ? `${move} ${eventId}` : move;
}

/** What went back by a decision: what came back before, line by line, has papers of its own. */
function settledBack({ order, givenBack, returns }: SoldOrder): Centimes {
  return centimes(Math.max(0, givenBack - worthOf(order.lines, returns)));
}

function receiverOf(contact: SoldOrder['order']['contact']): Receiver {
  return {
    name: contact.name,
    company: contact.company ?? '',
    ice: contact.ice ?? '',
    taxId: '',
    address: contact.quarter,
    city: contact.city,
    place: contact.place,
  };
}
