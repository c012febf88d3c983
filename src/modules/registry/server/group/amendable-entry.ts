import type { Db } from '#platform/database/server';
import type { Cooperative } from '../../cooperative.ts';
import { findCooperative } from '../cooperative/cooperative.sql.ts';

/** Answer for other modules: a cooperative or union of the local register, which an entry may still amend. */
export async function amendableEntry(db: Db, organisationId: string): Promise<Cooperative | undefined> {
  const entry = await findCooperative(db, organisationId);
  if (entry === undefined) return undefined;
  const isOfRegister = entry.kind === 'cooperative' || entry.kind === 'union';
  const lives = entry.state === 'registered' || entry.state === 'suspended';
  return isOfRegister && lives ? entry : undefined;
}
