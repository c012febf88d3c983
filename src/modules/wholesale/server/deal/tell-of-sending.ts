import { askToSend } from '#platform/messaging/server';
import { parsePhone } from '#platform/identity';
import { messageLanguage } from '#platform/identity/server';
import type { Work } from '#platform/operation/server';
import { dealTitle, type Deal } from '../../deal/deal.ts';

/** A step: who buys hears that a delivery is on its way, to be counted when it arrives. */
export async function tellOfSending({ tx, now }: Work, deal: Deal, number: string): Promise<void> {
  const phone = parsePhone(deal.buyer.phone);
  if (phone === undefined) return;
  const { organisationId, reference } = deal;
  const locale = await messageLanguage(tx, { phone });
  const key = `note-${organisationId}-${number}`;
  const params = { reference, title: dealTitle(deal, locale), number };
  await askToSend(tx, { organisationId, key, phone, locale, says: 'wholesale.sms.sent', params }, now);
}
