import { entrySummary } from '#modules/registry/server';
import { parsePhone } from '#platform/identity';
import { askToSend } from '#platform/messaging/server';
import type { Work } from '#platform/operation/server';
import { settings } from '#platform/settings/server';
import { localised, LOCALES, type Locale } from '#platform/text';
import type { RequestEvent } from '../../request/request-event.ts';
import type { PieceRequest, Side } from '../../request/request.ts';
import { requestKey } from '../request/request-key.ts';

type What = RequestEvent['what'] | 'finish';

/** What the buyer is told when the cooperative, or the clock, moved. */
const TO_BUYER: Partial<Record<What, string>> = {
  offer: 'bespoke.sms.offered',
  refuse: 'bespoke.sms.refused',
  'tell-stage': 'bespoke.sms.stage-told',
  finish: 'bespoke.sms.finished',
  remind: 'bespoke.sms.reminded',
  approve: 'bespoke.sms.approved-by-silence',
  cancel: 'bespoke.sms.cancelled-by-seller',
};

/** What the cooperative is told when the buyer, or the clock, moved. */
const TO_SELLER: Partial<Record<What, string>> = {
  ask: 'bespoke.sms.asked',
  withdraw: 'bespoke.sms.withdrawn',
  accept: 'bespoke.sms.accepted',
  'ask-change': 'bespoke.sms.change-asked',
  approve: 'bespoke.sms.approved',
  cancel: 'bespoke.sms.cancelled-by-buyer',
  refuse: 'bespoke.sms.refused-by-clock',
};

/** A step: both sides hear of what the other did, on their telephones. */
export async function tellOfPiece(
  work: Work,
  request: PieceRequest,
  { what: written, by }: { readonly what: RequestEvent['what']; readonly by: Side },
): Promise<void> {
  const what: What = written === 'tell-stage' && request.state === 'finished' ? 'finish' : written;
  const [toBuyer, toSeller] = [TO_BUYER[what], TO_SELLER[what]];
  if (by !== 'buyer' && toBuyer !== undefined) await tellBuyer(work, request, toBuyer);
  if (by !== 'seller' && toSeller !== undefined) await tellSeller(work, request, toSeller);
}

async function tellBuyer({ tx, now }: Work, request: PieceRequest, says: string): Promise<void> {
  const phone = parsePhone(request.contact.phone);
  if (phone === undefined) return;
  const { organisationId, requestId, number, version, contact } = request;
  const locale = LOCALES.find((one) => one === contact.locale) ?? 'fr';
  const key = `piece-${requestId}-${version}-buyer`;
  const params = { number, address: addressOf(requestId, locale) };
  const { email } = contact;
  const to = { organisationId, key, phone, ...(email !== undefined && { email }), locale };
  await askToSend(tx, { ...to, says, params }, now);
}

/** Where she follows it: the secret address, when this house knows its own public address. */
function addressOf(requestId: string, locale: Locale): string {
  const { origin } = settings();
  return origin === undefined
    ? ''
    : `${origin}${localised(`/market/requests/${requestKey(requestId)}`, locale)}`;
}

async function tellSeller({ tx, now }: Work, request: PieceRequest, says: string): Promise<void> {
  const entry = await entrySummary(tx, request.organisationId);
  const phone = entry?.phone === undefined ? undefined : parsePhone(entry.phone);
  if (phone === undefined) return;
  const { organisationId, requestId, number, version } = request;
  const key = `piece-${requestId}-${version}-seller`;
  await askToSend(tx, { organisationId, key, phone, locale: 'ar', says, params: { number } }, now);
}
