import { soldLot, type SoldLot } from '#modules/wholesale/server';
import type { Tx } from '#platform/database/server';
import { dayOf } from '#platform/time';
import { draftLotInvoice } from '../../document/draft-lot-invoice.ts';
import type { Content, Issuer, Receiver } from '../../document/invoice.ts';
import { listOfOrder } from './document.sql.ts';
import { issueDocument, type Draft } from './issue-document.ts';
import { issuerOf } from './issuer-of.ts';

/**
 * A step: a lot of a large order has the papers that what happened to it asks for, and each once: an invoice
 * of what was accepted of it. Whatever the order in which it is told.
 */
export async function keepLotPapers(
  tx: Tx,
  key: { readonly cooperative: string; readonly lot: string },
  now: Date,
): Promise<void> {
  const sold = await soldLot(tx, key);
  if (sold?.lot.checkedAt === undefined || sold.lot.amount === 0) return;
  const issuer = await issuerOf(tx, key.cooperative);
  if (issuer === undefined) return;
  const papers = await listOfOrder(tx, { cooperative: key.cooperative, order: key.lot });
  if (!papers.some(({ type }) => type === 'invoice'))
    await issueDocument(tx, invoiceOf(sold, sold.lot.checkedAt, issuer), now);
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

/** Paid before, in part before, or after days. */
function whenPaid({ lot, deal }: SoldLot): Pick<Content, 'paidOn' | 'prepaid' | 'payableOn' | 'termDays'> {
  const { termDays } = deal;
  const { prepaid, amount, payableOn, checkedAt } = lot;
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
