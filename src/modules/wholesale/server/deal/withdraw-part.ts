import { z } from 'zod';
import { giveBackOfPart } from '#modules/sales/server';
import { lifted } from '#platform/database/server';
import { parsePhone } from '#platform/identity';
import { messageLanguage } from '#platform/identity/server';
import { askToSend } from '#platform/messaging/server';
import { changes, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { dealTitle, type Deal } from '../../deal/deal.ts';
import { mayDeliver } from '../../permissions.ts';
import { short } from '../../typed-input.ts';
import { freeKeptPart } from '../store/free-kept-part.ts';
import { lockDeal } from './deal.sql.ts';
import { listLots } from './lot.sql.ts';
import { lockPart, savePart } from './part.sql.ts';

/**
 * A cooperative that had said yes cannot make its part after all, and nothing of it is ready: what was kept
 * in its store is free again, what was paid for it is due back, and who buys is told why.
 */
export const withdrawPart = changes({
  name: 'wholesale.withdraw-part',
  input: z.object({
    cooperative: z.uuid(),
    part: z.uuid(),
    reason: short(300).min(2, 'reason-missing'),
  }),
  on: (tx, asked) => lockPart(tx, asked),
  may: (actor, part) => mayDeliver(actor, part),

  async run(work, part, { reason }) {
    const { tx } = work;
    const { organisationId, communeCode, dealId, partId } = part;
    if (part.state !== 'agreed') return refused('part-not-agreed');
    return lifted(tx, async () => {
      const deal = await lockDeal(tx, dealId);
      if (deal === undefined || deal.state === 'closed') return refused('deal-closed');
      const lots = (await listLots(tx, [dealId])).filter((lot) => lot.partId === partId);
      if (lots.length > 0) return refused('part-begun');
      await freeKeptPart(work, part);
      await savePart(tx, part, { state: 'declined' });
      await giveBackOfPart(work, part);
      await tell(work, deal, { partId, reason });
      return ok({ organisationId, communeCode, deal: dealId });
    });
  },
});

async function tell(
  { tx, now }: Work,
  deal: Deal,
  { partId, reason }: { readonly partId: string; readonly reason: string },
): Promise<void> {
  const { organisationId, buyer, reference } = deal;
  const phone = parsePhone(buyer.phone);
  if (phone === undefined) return;
  const locale = await messageLanguage(tx, { phone });
  const message = { organisationId, key: `withdrawn-${partId}`, phone, locale };
  const params = { title: dealTitle(deal, locale), reference, reason };
  await askToSend(tx, { ...message, says: 'wholesale.sms.part-withdrawn', params }, now);
}
