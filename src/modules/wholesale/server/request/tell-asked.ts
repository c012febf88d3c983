import { entrySummary } from '#modules/registry/server';
import { parsePhone } from '#platform/identity';
import { messageLanguage } from '#platform/identity/server';
import { asId } from '#platform/ids';
import { askToSend } from '#platform/messaging/server';
import type { Work } from '#platform/operation/server';
import { createWords } from '#platform/text';
import type { QuoteRequest } from '../../request/request.ts';

/** A step: cooperatives hear on their telephones that a business asks them for a price. */
export async function tellAsked(
  { tx, now }: Work,
  request: QuoteRequest,
  shops: readonly { readonly organisationId: string }[],
): Promise<void> {
  const { title, quantity, buyer, answerBy } = request;
  for (const { organisationId } of shops) {
    const entry = await entrySummary(tx, organisationId);
    const phone = entry?.phone === undefined ? undefined : parsePhone(entry.phone);
    if (phone === undefined) continue;
    const locale = await messageLanguage(tx, { phone });
    const params = { title, quantity, buyer, day: createWords(locale).day(answerBy) };
    const key = `quote-${request.requestId}-${organisationId}`;
    const of = { organisationId: asId<'organisation'>(organisationId), key, phone, locale };
    await askToSend(tx, { ...of, says: 'wholesale.sms.asked', params }, now);
  }
}
