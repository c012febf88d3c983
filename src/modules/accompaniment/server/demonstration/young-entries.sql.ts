import { sql } from 'kysely';
import type { Tx } from '#platform/database/server';
import type { Entry } from './cohort-rows.ts';

/**
 * Wide query: the registered cooperatives founded last, as many as a cohort takes, after those that are
 * named; in an order that is always the same.
 */
export async function listYoungEntries(
  tx: Tx,
  asked: { readonly size: number; readonly first: readonly string[] },
): Promise<Entry[]> {
  const found = await sql<Entry>`
    with young as (
      select organisation_id, commune_code, organisation_id = any(${[...asked.first]}::uuid[]) as named
      from registry.published_entry
      where kind = 'cooperative' and state = 'registered'
        and (founded_on >= '2022-01-01' or organisation_id = any(${[...asked.first]}::uuid[])))
    select organisation_id as "organisationId", commune_code as "communeCode" from young
    order by not named, (starts_with(commune_code, '05.301') and md5(organisation_id::text) < '2a') desc,
      md5(organisation_id::text) limit ${asked.size}`.execute(tx);
  return found.rows;
}
