import { entrySummary } from '#modules/registry/server';
import { parsePhone } from '#platform/identity';
import { messageLanguage } from '#platform/identity/server';
import { askToSend } from '#platform/messaging/server';
import type { Work } from '#platform/operation/server';
import { dealTitle, type Deal, type Part } from '../../deal/deal.ts';

/** A step: each cooperative hears of its part of an order on its telephone. */
export async function tellOfDeal({ tx, now }: Work, deal: Deal, parts: readonly Part[]): Promise<void> {
  for (const { organisationId, partId, quantity, state } of parts) {
    const entry = await entrySummary(tx, organisationId);
    const phone = entry?.phone === undefined ? undefined : parsePhone(entry.phone);
    if (phone === undefined) continue;
    const locale = await messageLanguage(tx, { phone });
    const says = state === 'asked' ? 'wholesale.sms.part-asked' : 'wholesale.sms.part-agreed';
    const params = { title: dealTitle(deal, locale), quantity, buyer: deal.buyer.name };
    await askToSend(tx, { organisationId, key: `part-${partId}`, phone, locale, says, params }, now);
  }
}
