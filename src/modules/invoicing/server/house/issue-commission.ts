import { parametersOn } from '#modules/law/server';
import { commissionsKept, type CommissionKept } from '#modules/sales/server';
import type { Tx } from '#platform/database/server';
import type { Day } from '#platform/time';
import { draftCommission, type Kept } from '../../document/draft-commission.ts';
import type { Issuer, Receiver } from '../../document/invoice.ts';
import { centimes } from '#platform/money';
import { findDocument } from '../document/document.sql.ts';
import { issueDocument } from '../document/issue-document.ts';
import { issuerOf } from '../document/issuer-of.ts';
import { insertPartCommissions } from './commission-part.sql.ts';
import { partCommissions, type PartDue } from './part-commissions.ts';
import { insertCommissionLines, invoicedAmong, type House } from './house.sql.ts';

interface Asked {
  readonly house: House;
  readonly cooperative: string;
  readonly day: Day;
  /** Only what it kept until this day; without it all. */
  readonly until?: Day;
  readonly now: Date;
}

/**
 * A step: the house invoices a cooperative what it kept of its orders and of its parts in large ones, and has
 * not invoiced yet; of what it gave back since, a credit note each. How many documents it issued.
 */
export async function issueCommission(tx: Tx, asked: Asked): Promise<number> {
  const { house, cooperative, until } = asked;
  const of = { organisationId: cooperative, ...(until !== undefined && { until }) };
  const all = await commissionsKept(tx, of);
  const ids = all.map(({ orderId }) => orderId);
  const done = await invoicedAmong(tx, house, ids);
  const kept = all.filter(({ orderId, commission }) => !done.has(orderId) && commission > 0);
  const parts = await partCommissions(tx, asked);
  const grown = parts.filter(({ commission }) => commission > 0);
  const given = parts.filter(({ commission }) => commission < 0);
  const receiver = await issuerOf(tx, cooperative);
  if (receiver === undefined) return 0;
  if (kept.length + grown.length > 0) await issueInvoice(tx, asked, { kept, grown, receiver });
  let credits = 0;
  for (const part of given) if (await issuePartCredit(tx, asked, { part, receiver })) credits += 1;
  return credits + (kept.length + grown.length > 0 ? 1 : 0);
}

interface Invoiced {
  readonly kept: readonly CommissionKept[];
  readonly grown: readonly PartDue[];
  readonly receiver: Issuer;
}

async function issueInvoice(
  tx: Tx,
  { house, cooperative, day, until, now }: Asked,
  { kept, grown, receiver }: Invoiced,
): Promise<void> {
  const document = await issueDocument(
    tx,
    {
      organisationId: house.organisationId,
      communeCode: '',
      receiverId: cooperative,
      happenedOn: day,
      content: {
        type: 'commission',
        issuer: house.identity,
        receiver: receiverOf(receiver),
        cause: until === undefined ? 'payout' : 'month',
        ...draftCommission([...(await withRates(tx, kept)), ...grown]),
        paymentWay: 'kept',
        paidOn: day,
      },
    },
    now,
  );
  const { organisationId, documentId } = document;
  const of = { organisationId, documentId, receiverId: cooperative };
  const orders = kept.map(({ orderId }) => orderId);
  if (orders.length > 0) await insertCommissionLines(tx, of, orders);
  if (grown.length > 0) await insertPartCommissions(tx, of, grown);
}

/** What was given back of the commission on a part takes its invoice back by so much. */
async function issuePartCredit(
  tx: Tx,
  { house, cooperative, day, now }: Asked,
  { part, receiver }: { readonly part: PartDue; readonly receiver: Issuer },
): Promise<boolean> {
  const { invoiceId, sequence, commission, tax } = part;
  const { organisationId } = house;
  const invoice = invoiceId && (await findDocument(tx, { organisationId, documentId: invoiceId }));
  if (!invoice) return false;
  const back = { ...part, commission: centimes(0 - commission), tax: centimes(0 - tax) };
  const document = await issueDocument(
    tx,
    {
      organisationId,
      communeCode: '',
      receiverId: cooperative,
      refersTo: invoice.documentId,
      happenedOn: day,
      content: {
        type: 'credit-note',
        issuer: house.identity,
        receiver: receiverOf(receiver),
        cause: 'commission-back',
        refersTo: { number: invoice.number, issuedOn: invoice.issuedOn },
        ...draftCommission([back]),
        paymentWay: 'kept',
      },
    },
    now,
  );
  const of = { organisationId, documentId: document.documentId, receiverId: cooperative };
  await insertPartCommissions(tx, of, [{ ...part, sequence }]);
  return true;
}

/** The rate of each is the law's on the day its price was frozen. */
async function withRates(tx: Tx, kept: readonly CommissionKept[]): Promise<Kept[]> {
  const rates = new Map<Day, number>();
  for (const { placedOn } of kept)
    if (!rates.has(placedOn)) rates.set(placedOn, (await parametersOn(tx, placedOn)).vatStandardPerMille);
  return kept.map((one) => ({ ...one, taxPerMille: rates.get(one.placedOn) ?? 0 }));
}

function receiverOf({ name, ice, taxId, address, place }: Issuer): Receiver {
  return { name: name.fr, nameAr: name.ar, company: name.fr, ice, taxId, address, city: '', place };
}
