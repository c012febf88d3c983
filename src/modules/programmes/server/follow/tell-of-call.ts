import type { Tx } from '#platform/database/server';
import { askToSend } from '#platform/messaging/server';
import { formatDay, type Locale } from '#platform/text';
import { asDay } from '#platform/time';
import { callTitle } from '../../call/call.ts';
import type { KeptCall } from '../call/call.sql.ts';
import type { Follower } from './follower.sql.ts';

/** An organisation, the telephone it is told on, and in which language. */
export type Told = Pick<Follower, 'organisationId' | 'phone' | 'locale'>;

/** A step: tells an organisation of a version of a call, once. */
export async function tellOfCall(
  tx: Tx,
  { organisationId, phone, locale }: Told,
  about: {
    readonly call: KeptCall;
    readonly version: number;
    readonly says: string;
    readonly reason?: string;
    readonly now: Date;
  },
): Promise<void> {
  const { call, version, says, reason = '', now } = about;
  const params = { call: callTitle(locale, call), reason, ...closingOf(call, locale) };
  const key = `programmes.call.${call.callId}.${version}`;
  await askToSend(tx, { organisationId, key, phone, locale, says, params }, now);
}

function closingOf({ closes = '' }: KeptCall, locale: Locale) {
  const [day = '', hour = ''] = closes.split('T');
  return { day: formatDay(asDay(day), locale), hour };
}
