import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Deal } from '../../deal/deal.ts';
import type { NumberedShipment, ShipmentAbroad } from '../../export/shipment-abroad.ts';

interface Row {
  readonly told: Omit<ShipmentAbroad, 'state'>;
  readonly state: ShipmentAbroad['state'];
  readonly number: string;
}

/** Wide query: the papers of an order, if it leaves the country. */
export async function findAbroad(db: Db, dealId: string): Promise<NumberedShipment | undefined> {
  const found = await sql<Row>`select told, state, number from wholesale.shipment_abroad
    where deal_id = ${dealId}`.execute(db);
  const [row] = found.rows;
  return row && { ...row.told, state: row.state, number: row.number };
}

export async function saveAbroad(
  tx: Tx,
  { organisationId, communeCode, dealId }: Held<Deal>,
  { number, state, ...told }: NumberedShipment,
  now: Date,
): Promise<void> {
  const said = { told: JSON.stringify(told), state, kept_at: now };
  await tx
    .insertInto('wholesale.shipment_abroad')
    .values({ organisation_id: organisationId, deal_id: dealId, commune_code: communeCode, number, ...said })
    .onConflict((clash) => clash.columns(['organisation_id', 'deal_id']).doUpdateSet(said))
    .execute();
}
