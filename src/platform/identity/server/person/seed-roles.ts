import { lifted, type Tx } from '#platform/database/server';
import type { Role } from '#platform/identity';
import { saveRoles } from '../mandate/mandate.sql.ts';

/**
 * Writes the roles as the modules tell them. Runs after every migration; what they say now replaces what they
 * said.
 */
export async function seedRoles(tx: Tx, roles: readonly Role[]): Promise<void> {
  await lifted(tx, () => saveRoles(tx, roles));
}
