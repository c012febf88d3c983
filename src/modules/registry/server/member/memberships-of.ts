import type { Db } from '#platform/database/server';
import { listMembershipsOf } from './membership.sql.ts';

/** Somebody, and an organisation she belongs to today. */
export interface Belonging {
  readonly personId: string;
  readonly organisationId: string;
}

/** Answer for other modules: where some people belong today, as far as who asks may see people. */
export function membershipsOf(db: Db, people: readonly string[]): Promise<Belonging[]> {
  return listMembershipsOf(db, people);
}
