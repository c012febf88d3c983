import type { Tx } from '#platform/database/server';
import { newId } from '#platform/ids';
import type { LineMaking } from '../../order/line-making.ts';
import type { FullOrder } from './order.sql.ts';

interface Told {
  readonly lineId: string;
  readonly making: LineMaking;
  readonly at: Date;
  readonly by?: string;
}

/** Who made the thing of a line, said after it was ordered. */
export async function insertLineMaking(
  tx: Tx,
  of: Pick<FullOrder, 'organisationId' | 'communeCode' | 'orderId' | 'personId'>,
  { lineId, making, at, by }: Told,
): Promise<void> {
  await tx
    .insertInto('sales.line_making')
    .values({
      organisation_id: of.organisationId,
      line_making_id: newId<'line-making'>(),
      commune_code: of.communeCode,
      order_id: of.orderId,
      line_id: lineId,
      person_id: of.personId,
      making: JSON.stringify(making),
      told_at: at,
      told_by: by ?? null,
    })
    .execute();
}
