import { sql } from 'kysely';
import type { Db } from '#platform/database/server';

/**
 * Wide query: rows that point to an organisation which is not there. No foreign key crosses organisations, so
 * we look.
 */
export async function countOrphans(db: Db): Promise<{ what: string; count: number }[]> {
  const found = await sql<{ what: string; count: number }>`
    select 'identifier_holder' as what, count(*) as count from registry.identifier_holder h
    where not exists (select from registry.cooperative c where c.organisation_id = h.organisation_id)
    union all
    select 'directory_line', count(*) from registry.directory_line l
    where not exists (select from registry.cooperative c where c.organisation_id = l.organisation_id)
    union all
    select 'merged_into', count(*) from registry.cooperative m
    where m.merged_into is not null
      and not exists (select from registry.cooperative c where c.organisation_id = m.merged_into)
    union all
    select 'duplicate_pair', count(*) from registry.duplicate_pair p
    where not exists (select from registry.cooperative c where c.organisation_id = p.other_id)`.execute(db);
  return found.rows.filter(({ count }) => count > 0);
}
