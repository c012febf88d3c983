import { parametersOn } from '#modules/law/server';
import { commissionsKept, type CommissionKept } from '#modules/sales/server';
import type { Tx } from '#platform/database/server';
import type { Day } from '#platform/time';
import { draftCommission, type Kept } from '../../document/draft-commission.ts';
import type { Issuer, Receiver } from '../../document/invoice.ts';
import type { StoredDocument } from '../document/document.sql.ts';
import { issueDocument } from '../document/issue-document.ts';
import { issuerOf } from '../document/issuer-of.ts';
import { insertCommissionLines, invoicedAmong, type House } from './house.sql.ts';

interface Asked {
  readonly house: House;
  readonly cooperative: string;
  readonly day: Day;
  readonly now: Date;
}

/**
 * A step: the house invoices a cooperative what it kept of its orders and has not invoiced yet. Nothing
 * when there
 * is nothing.
 */
export async function issueCommission(
  tx: Tx,
  { house, cooperative, day, now }: Asked,
): Promise<StoredDocument | undefined> {
  const all = await commissionsKept(tx, cooperative);
  const done = await invoicedAmong(
    tx,
    house,
    all.map(({ orderId }) => orderId),
  );
  const kept = all.filter(({ orderId, commission }) => !done.has(orderId) && commission > 0);
  const receiver = await issuerOf(tx, cooperative);
  if (kept.length === 0 || receiver === undefined) return undefined;
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
        cause: 'payout',
        ...draftCommission(await withRates(tx, kept)),
        paymentWay: 'kept',
        paidOn: day,
      },
    },
    now,
  );
  const { organisationId, documentId } = document;
  await insertCommissionLines(
    tx,
    { organisationId, documentId, receiverId: cooperative },
    kept.map(({ orderId }) => orderId),
  );
  return document;
}

/** The rate of each is the law's on the day its price was frozen. */
async function withRates(tx: Tx, kept: readonly CommissionKept[]): Promise<Kept[]> {
  const rates = new Map<Day, number>();
  for (const { placedOn } of kept)
    if (!rates.has(placedOn)) rates.set(placedOn, (await parametersOn(tx, placedOn)).vatStandardPerMille);
  return kept.map((one) => ({ ...one, taxPerMille: rates.get(one.placedOn) ?? 0 }));
}

function receiverOf({ name, ice, taxId, address, place }: Issuer): Receiver {
  return { name: name.fr, company: name.fr, ice, taxId, address, city: '', place };
}
