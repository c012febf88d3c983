import { inTransaction, type Db, type Tx } from '#platform/database/server';
import type { Job } from '#platform/jobs';
import { logger } from '#platform/log/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { currentInstant } from '#platform/time';
import { SEND_MESSAGES } from './ask-to-send.ts';
import { provider } from './provider.ts';
import { lockNextMessage, saveSending } from './short-message.sql.ts';

const MOST_TRIES = 5;
const AT_ONCE = 200;

/** Sends what waits: asked for with each message, and every minute for what was left. */
export const sendMessages: Job = {
  name: SEND_MESSAGES,
  every: '* * * * *',
  run: async () => void (await deliverMessages()),
};

/**
 * Sends the messages that wait, each in a transaction of its own: a process killed between the sending and
 * the commit sends again, under the same key. One that fails ends the round, and comes last in the next.
 * Returns how many were sent.
 */
export async function deliverMessages(db?: Db): Promise<number> {
  const before = new Date(currentInstant().getTime() + 1);
  let sent = 0;
  for (let tried = 0; tried < AT_ONCE; tried++) {
    const outcome = await inTransaction(databaseScope(SYSTEM), (tx) => sendNext(tx, before), db);
    if (outcome !== 'sent') break;
    sent += 1;
  }
  return sent;
}

async function sendNext(tx: Tx, before: Date): Promise<'none' | 'sent' | 'failed'> {
  const message = await lockNextMessage(tx, before);
  if (message === undefined) return 'none';
  const { name, keepsWords, send } = provider(message.email === undefined ? 'phone' : 'email');
  const to = message.email ?? message.phone ?? '';
  const tries = message.tries + 1;
  const now = currentInstant();
  try {
    await send({ key: message.key, to, body: message.body });
    await saveSending(tx, { ...message, state: 'sent', tries, body: keepsWords ? message.body : '' }, now);
    return 'sent';
  } catch {
    const state = tries >= MOST_TRIES ? 'failed' : 'waiting';
    // What went wrong may repeat the address or the words: neither goes into a log.
    logger().warn({ provider: name, tries }, 'a message could not be sent');
    await saveSending(tx, { ...message, state, tries }, now);
    return 'failed';
  }
}
