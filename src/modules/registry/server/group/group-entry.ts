import type { Db } from '#platform/database/server';
import type { Cooperative } from '../../cooperative.ts';
import { findCooperative } from '../cooperative/cooperative.sql.ts';

/** Answer for other modules: an informal group of the register; nothing else may become a cooperative. */
export async function groupEntry(db: Db, organisationId: string): Promise<Cooperative | undefined> {
  const entry = await findCooperative(db, organisationId);
  return entry?.kind === 'informal-group' && entry.state !== 'merged' ? entry : undefined;
}
