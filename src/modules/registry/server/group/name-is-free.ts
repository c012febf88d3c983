import type { Tx } from '#platform/database/server';
import { nameIsTaken } from '../cooperative/cooperative.sql.ts';

/** Answer for other modules: no other living entry of the commune bears this name, in either script. */
export async function nameIsFree(
  tx: Tx,
  name: {
    readonly nameFr: string;
    readonly nameAr: string;
    readonly communeCode: string;
    readonly organisationId: string;
  },
): Promise<boolean> {
  return !(await nameIsTaken(tx, name));
}
