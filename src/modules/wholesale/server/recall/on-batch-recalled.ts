import { z } from 'zod';
import { listByProduct, listKeepingsOf } from '#modules/market/server';
import { parsePhone } from '#platform/identity';
import { messageLanguage } from '#platform/identity/server';
import { askToSend } from '#platform/messaging/server';
import type { Reacting, Reaction } from '#platform/operation/server';
import { dealTitle, type Deal } from '../../deal/deal.ts';
import type { Lot } from '../../deal/lot.ts';
import { findDeal } from '../deal/deal.sql.ts';
import { listLots } from '../deal/lot.sql.ts';
import { markLots } from './lot-recall.sql.ts';

const Payload = z.object({ product: z.uuid(), batch: z.uuid(), code: z.string(), why: z.string() });

/**
 * A batch was called back: the lots it went into are too. A business that has one, or to whom one is on its
 * way, hears it in its language; one that is only ready does not leave.
 */
export const onBatchRecalled: Reaction = {
  to: 'batch-recalled',
  name: 'wholesale.recall',
  async run({ tx, now }, { organisationId: cooperative, payload }) {
    const { product, batch, code, why } = Payload.parse(payload);
    const [thing] = await listByProduct(tx, [product]);
    if (thing === undefined) return;
    const keepings = await listKeepingsOf(tx, { cooperative, batch });
    const taken = new Map(keepings.map(({ allocationId, quantity }) => [allocationId, quantity]));
    const recalled = { cooperative, product, kind: thing.kind, code, taken, why, at: now };
    for (const { lotId, dealId, quantity } of await markLots(tx, recalled)) {
      const deal = await findDeal(tx, dealId);
      const lot = (await listLots(tx, [dealId])).find((one) => one.lotId === lotId);
      if (deal !== undefined && lot !== undefined && lot.state !== 'prepared')
        await tellBuyer({ tx, now }, deal, { ...lot, batch, code, quantity });
    }
  },
};

interface CalledBack extends Pick<Lot, 'organisationId' | 'lotId' | 'quantity'> {
  readonly batch: string;
  readonly code: string;
}

async function tellBuyer(
  { tx, now }: Pick<Reacting, 'tx' | 'now'>,
  deal: Deal,
  { organisationId, lotId, batch, code, quantity }: CalledBack,
): Promise<void> {
  const phone = parsePhone(deal.buyer.phone);
  if (phone === undefined) return;
  const locale = await messageLanguage(tx, { phone });
  const params = { code, quantity, reference: deal.reference, title: dealTitle(deal, locale) };
  const key = `recall-lot-${lotId}-${batch}`;
  await askToSend(tx, { organisationId, key, phone, locale, says: 'wholesale.sms.recall', params }, now);
}
