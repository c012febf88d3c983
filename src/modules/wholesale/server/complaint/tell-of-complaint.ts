import { entrySummary } from '#modules/registry/server';
import { parsePhone } from '#platform/identity';
import { messageLanguage } from '#platform/identity/server';
import { askToSend } from '#platform/messaging/server';
import type { Work } from '#platform/operation/server';
import type { Complaint } from '../../deal/complaint.ts';
import { dealTitle, type Deal } from '../../deal/deal.ts';

/** A step: the cooperative hears that goods are complained of; who buys hears what was answered. */
export async function tellOfComplaint({ tx, now }: Work, deal: Deal, complaint: Complaint): Promise<void> {
  const { organisationId, complaintId, state, quantity, granted } = complaint;
  const isAsked = state === 'asked';
  const entry = isAsked ? await entrySummary(tx, organisationId) : undefined;
  const phone = parsePhone((isAsked ? entry?.phone : deal.buyer.phone) ?? '');
  if (phone === undefined) return;
  const locale = await messageLanguage(tx, { phone });
  const key = `complaint-${complaintId}-${state}`;
  const says = SAYS[state];
  const params = {
    title: dealTitle(deal, locale),
    reference: deal.reference,
    quantity: isAsked ? quantity : granted,
  };
  await askToSend(tx, { organisationId, key, phone, locale, says, params }, now);
}

const SAYS = {
  asked: 'wholesale.sms.complaint-asked',
  granted: 'wholesale.sms.complaint-granted',
  declined: 'wholesale.sms.complaint-declined',
} as const;
