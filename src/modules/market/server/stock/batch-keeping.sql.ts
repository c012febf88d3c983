import { sql } from 'kysely';
import type { Db } from '#platform/database/server';
import type { SoldBatch } from '../../stock/sold-thing.ts';

/** Somebody for whom jars of a batch were kept, and how many. */
export interface BatchKeeping {
  readonly allocationId: string;
  readonly quantity: number;
  readonly channel: string;
  readonly forWhom: string;
  readonly state: string;
  readonly madeAt: Date;
}

/** Who got, or is to get, something of a batch: the latest first. */
export async function listKeepingsOf(
  db: Db,
  { cooperative, batch }: { readonly cooperative: string; readonly batch: string },
): Promise<BatchKeeping[]> {
  const found = await sql<BatchKeeping>`select a.allocation_id as "allocationId", p.quantity, a.channel,
      a.for_whom as "forWhom", a.state, a.made_at as "madeAt"
    from market.allocation_batch p
    join market.allocation a on a.organisation_id = p.organisation_id and a.allocation_id = p.allocation_id
    where p.organisation_id = ${cooperative} and p.batch_id = ${batch} and a.state <> 'released'
    order by a.made_at desc limit 2000`.execute(db);
  return found.rows;
}

/** Of which batches something is kept, with what is printed on them, what is to be eaten first first. */
export async function listCodesOf(db: Db, cooperative: string, allocation: string): Promise<SoldBatch[]> {
  const found = await sql<SoldBatch>`select b.batch_id as "batchId", b.code,
      b.best_before as "bestBefore", p.quantity
    from market.allocation_batch p
    join market.batch b on b.organisation_id = p.organisation_id and b.batch_id = p.batch_id
    where p.organisation_id = ${cooperative} and p.allocation_id = ${allocation}
    order by b.best_before, b.code`.execute(db);
  return found.rows;
}
