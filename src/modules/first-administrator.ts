import { inTransaction } from '#platform/database/server';
import { firstAdministratorLink as tokenOfLink, seedRoles } from '#platform/identity/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { FIRST_ROLES } from './roles.ts';

/** The address with which the first administrator enters, once. Undefined when there is one already. */
export async function firstAdministratorLink({
  origin,
}: {
  readonly origin: string;
}): Promise<string | undefined> {
  await prepareRoles();
  const token = await tokenOfLink();
  return token === undefined ? undefined : `${origin}/welcome/${token}`;
}

/** Writes the roles as the modules of this release tell them. */
export function prepareRoles(): Promise<void> {
  return inTransaction(databaseScope(SYSTEM), (tx) => seedRoles(tx, FIRST_ROLES));
}
