import { reading, type Db } from '#platform/database/server';
import { databaseScope, SYSTEM, type Actor } from '#platform/operation';
import type { ShortMessage } from '#platform/messaging';
import { settings } from '#platform/settings/server';
import { listLatestMessages } from './short-message.sql.ts';

const SHOWN = 50;

/**
 * The latest messages, to be seen on a page: in a demonstration by anybody of its story, whose telephones are
 * invented; elsewhere only by whoever reaches everything. Undefined for everybody else.
 */
export async function outboxMessages(actor: Actor, db?: Db): Promise<ShortMessage[] | undefined> {
  if (actor.kind !== 'person') return undefined;
  const mayRead = settings().demonstration || (actor.reach.kind === 'everything' && actor.verbs.has(READER));
  if (!mayRead) return undefined;
  return reading(databaseScope(SYSTEM), (handle) => listLatestMessages(handle, SHOWN), db);
}

/** Who may give ways in back to people already sees what opens them: nobody else does. */
const READER = 'identity.recover-staff';
