import type { Tx } from '#platform/database/server';
import { newId } from '#platform/ids';
import { askFor } from '#platform/jobs/server';
import type { MessageAsked } from '#platform/messaging';
import { say } from '#platform/text';
import { insertMessage } from './short-message.sql.ts';

/** The name of the job that sends, asked for with each message. */
export const SEND_MESSAGES = 'messaging.send-messages';

/**
 * Asks for a short message in the transaction that makes it necessary: rolled back, it was never asked. Who
 * gave a mailbox has it there too.
 */
export async function askToSend(tx: Tx, message: MessageAsked, now: Date): Promise<void> {
  const body = say(message.locale)(message.says, message.params);
  const { organisationId, key, phone, email, locale } = message;
  const asked = { organisationId, locale, body, now };
  await insertMessage(tx, { ...asked, key, phone, messageId: newId<'message'>() });
  if (email !== undefined)
    await insertMessage(tx, { ...asked, key: `${key}@`, email, messageId: newId<'message'>() });
  await askFor(tx, SEND_MESSAGES, {});
}
