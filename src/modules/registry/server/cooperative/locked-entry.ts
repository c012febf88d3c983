import type { Tx } from '#platform/database/server';
import type { Cooperative } from '../../cooperative.ts';
import { lockCooperative } from './cooperative.sql.ts';

/** Answer for other modules, in their own transaction: an entry, locked until they are done. */
export function lockedEntry(tx: Tx, organisationId: string): Promise<Cooperative | undefined> {
  return lockCooperative(tx, organisationId);
}
