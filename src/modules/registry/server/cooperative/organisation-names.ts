import type { Db } from '#platform/database/server';
import { listByIds } from '../directory/search.sql.ts';

/** The names of an organisation in French and Arabic. */
export interface OrganisationNames {
  readonly fr: string;
  readonly ar: string;
}

/** Answer for other modules: how the register names some organisations. */
export async function organisationNames(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OrganisationNames>> {
  const found = await listByIds(db, ids);
  return new Map(
    found.map(({ organisationId, nameFr, nameAr }) => [organisationId, { fr: nameFr, ar: nameAr }]),
  );
}
