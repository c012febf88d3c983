import { parsePhone } from '#platform/identity';
import { askToSend } from '#platform/messaging/server';
import type { Work } from '#platform/operation/server';
import { createWords, LOCALES, type Params } from '#platform/text';
import type { Day } from '#platform/time';
import type { FullOrder } from './order.sql.ts';

interface Said {
  /** Names the message among those of the cooperative: asked twice, it is sent once. */
  readonly key: string;
  readonly says: string;
  /** A day it speaks of, said in her language. */
  readonly day?: Day;
  readonly where?: Params;
}

/** A step: who bought hears of an order, on the telephone and in the language she gave with it. */
export async function tellBuyer(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  { organisationId, reference, contact }: FullOrder,
  { key, says, day, where = {} }: Said,
): Promise<void> {
  const phone = parsePhone(contact.phone);
  if (phone === undefined) return;
  const locale = LOCALES.find((one) => one === contact.locale) ?? 'fr';
  const { email } = contact;
  const to = { organisationId, key, phone, ...(email !== undefined && { email }), locale };
  const params = { ...where, reference, ...(day !== undefined && { day: createWords(locale).day(day) }) };
  await askToSend(tx, { ...to, says, params }, now);
}
