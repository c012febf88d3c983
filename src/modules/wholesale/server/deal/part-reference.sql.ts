import { sql } from 'kysely';
import type { Db } from '#platform/database/server';
import type { PartReference } from './references-of-parts.ts';

export async function findPartReferences(
  db: Db,
  { cooperative, parts }: { readonly cooperative: string; readonly parts: readonly string[] },
): Promise<PartReference[]> {
  const found = await sql<PartReference>`select p.part_id as "partId", d.reference,
      p.commission_tax_per_mille as "taxPerMille"
    from wholesale.part p
    join wholesale.deal d on d.organisation_id = p.gatherer_id and d.deal_id = p.deal_id
    where p.organisation_id = ${cooperative} and p.part_id = any(${[...parts]}::uuid[])
    order by p.part_id`.execute(db);
  return found.rows;
}
