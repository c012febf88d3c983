import type { Complaint } from '#modules/wholesale';
import { soldLot, type SoldLot } from '#modules/wholesale/server';
import type { Tx } from '#platform/database/server';
import { times } from '#platform/money';
import { dayOf } from '#platform/time';
import { draftCredit } from '../../document/draft-credit.ts';
import { draftLotInvoice } from '../../document/draft-lot-invoice.ts';
import type { Content, Issuer, Receiver } from '../../document/invoice.ts';
import { listOfDeal, listOfOrder, type StoredDocument } from './document.sql.ts';
import { issueDocument, type Draft } from './issue-document.ts';
import { issuerOf } from './issuer-of.ts';

/**
 * A step: a lot of a large order has the papers that what happened to it asks for, and each once: an invoice
 * of what was accepted of it, a credit note for each time some of it is taken back. Whatever the order in
 * which it is told.
 */
export async function keepLotPapers(
  tx: Tx,
  key: { readonly cooperative: string; readonly lot: string },
  now: Date,
): Promise<void> {
  const sold = await soldLot(tx, key);
  if (sold?.lot.checkedAt === undefined || sold.lot.accepted === 0) return;
  const issuer = await issuerOf(tx, key.cooperative);
  if (issuer === undefined) return;
  const [known] = await listOfOrder(tx, { cooperative: key.cooperative, order: key.lot });
  const invoice = known ?? (await issueDocument(tx, invoiceOf(sold, sold.lot.checkedAt, issuer), now));
  let credits = (await listOfDeal(tx, sold.deal.dealId)).filter(
    ({ refersTo }) => refersTo === invoice.documentId,
  );
  for (const complaint of sold.takenBack) {
    if (credits.some(({ orderId }) => orderId === complaint.complaintId)) continue;
    const draft = creditOf(sold, { complaint, invoice, credits });
    if (draft !== undefined) credits = [...credits, await issueDocument(tx, draft, now)];
  }
}

function aboutLot({ lot, deal }: SoldLot) {
  const { organisationId, communeCode, lotId } = lot;
  const { dealId, personId } = deal;
  return { organisationId, communeCode, orderId: lotId, purchaseId: dealId, personId };
}

function invoiceOf(sold: SoldLot, checkedAt: Date, issuer: Issuer): Draft {
  const { lot, part, deal, note } = sold;
  const { reference } = deal;
  const happenedOn = dayOf(checkedAt);
  return {
    ...aboutLot(sold),
    happenedOn,
    content: {
      type: 'invoice',
      issuer,
      receiver: receiverOf(deal.buyer),
      order: { number: reference, reference, placedOn: dayOf(deal.placedAt) },
      ...(note !== undefined && { delivery: note.number }),
      deliveredOn: happenedOn,
      cause: 'lot-accepted',
      ...draftLotInvoice(lot, part),
      paymentWay: 'transfer',
      ...whenPaid(sold),
    },
  };
}

interface Came {
  readonly complaint: Complaint;
  readonly invoice: StoredDocument;
  readonly credits: readonly StoredDocument[];
}

/** What was taken back stands under the complaint that asked for it: one credit note each. */
function creditOf(sold: SoldLot, { complaint, invoice, credits }: Came): Draft | undefined {
  const { content } = invoice;
  const { granted: quantity, answeredAt, complaintId } = complaint;
  const taken = credits.flatMap((credit) => credit.content.lines);
  const amount = times(sold.part.price, quantity);
  const drafted = draftCredit(content.lines, taken, { what: 'pieces', quantity, amount });
  if (!drafted.ok || answeredAt === undefined) return undefined;
  const { issuer, receiver, order, delivery, paymentWay } = content;
  return {
    ...aboutLot(sold),
    orderId: complaintId,
    refersTo: invoice.documentId,
    happenedOn: dayOf(answeredAt),
    content: {
      type: 'credit-note',
      issuer,
      receiver,
      ...(order !== undefined && { order }),
      ...(delivery !== undefined && { delivery }),
      cause: 'lot-returned',
      refersTo: { number: invoice.number, issuedOn: invoice.issuedOn },
      ...drafted.value,
      paymentWay,
    },
  };
}

/** Paid before, in part before, or after days. */
function whenPaid({
  lot,
  part,
  deal,
}: SoldLot): Pick<Content, 'paidOn' | 'prepaid' | 'payableOn' | 'termDays'> {
  const { termDays } = deal;
  const { prepaid, accepted, payableOn, checkedAt } = lot;
  const amount = times(part.price, accepted);
  if (prepaid >= amount && checkedAt !== undefined) return { termDays, paidOn: dayOf(checkedAt) };
  return {
    termDays,
    ...(prepaid > 0 && { prepaid }),
    ...(payableOn !== undefined && { payableOn }),
  };
}

function receiverOf({ name, contact, ice, address, place }: SoldLot['deal']['buyer']): Receiver {
  return { name: contact, company: name, ice, taxId: '', address, city: '', place };
}
