import { sql } from 'kysely';
import { insertRows, type Db, type Tx } from '#platform/database/server';
import type { Locale } from '#platform/text';

interface Asked {
  readonly year: number;
  readonly kind: 'first' | 'last';
  readonly limit: number;
}

/** Wide query: those who owe a declaration and were not reminded yet, with the language they declared in. */
export async function listToRemind(
  db: Db,
  { year, kind, limit }: Asked,
): Promise<{ readonly organisationId: string; readonly locale: Locale | null }[]> {
  const found = await sql<{ organisationId: string; locale: Locale | null }>`
    select e.organisation_id as "organisationId",
      (select d.locale from governance.declaration d where d.organisation_id = e.organisation_id
        order by d.year desc limit 1) as locale
    from registry.published_entry e
    where e.kind in ('cooperative', 'union') and e.state in ('registered', 'suspended')
      and e.founded_on <= ${`${year}-12-31`}::date
      and not exists (select from governance.declaration d where d.organisation_id = e.organisation_id
        and d.year = ${year} and d.state = 'confirmed')
      and not exists (select from governance.reminder r where r.organisation_id = e.organisation_id
        and r.year = ${year} and r.kind = ${kind})
    order by e.organisation_id limit ${limit}`.execute(db);
  return found.rows;
}

/** Wide query: notes who was reminded; who was already is left. */
export async function insertReminders(
  tx: Tx,
  ids: readonly string[],
  sent: { readonly year: number; readonly kind: string; readonly sentOn: string },
): Promise<void> {
  const { year, kind, sentOn } = sent;
  const rows = ids.map((organisation_id) => ({ organisation_id, year, kind, sent_on: sentOn }));
  await insertRows(tx, 'governance.reminder', rows, 'skip');
}
