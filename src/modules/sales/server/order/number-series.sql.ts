import { sql } from 'kysely';
import type { Tx } from '#platform/database/server';
import type { Order } from '../../order/order.ts';

/** The next number of a series of an issuer and a year: continuous, and given with the document it numbers. */
export async function nextNumber(
  tx: Tx,
  { organisationId, communeCode }: Pick<Order, 'organisationId' | 'communeCode'>,
  { series, year }: { readonly series: string; readonly year: number },
): Promise<number> {
  const given = await tx
    .insertInto('sales.number_series')
    .values({ organisation_id: organisationId, series, year, commune_code: communeCode, last: 1 })
    .onConflict((clash) =>
      clash.columns(['organisation_id', 'series', 'year']).doUpdateSet({ last: sql`number_series.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return given.last;
}
