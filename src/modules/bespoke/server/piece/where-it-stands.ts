import { lockOrder, type FullOrder } from '#modules/sales/server';
import { lifted } from '#platform/database/server';
import type { Work } from '#platform/operation/server';
import { standingOf, type PieceRequest, type Standing } from '../../request/request.ts';

/** A step: where a piece stands, its order held with it once there is one. The request is held first. */
export async function whereItStands(
  { tx, today }: Work,
  request: PieceRequest,
): Promise<{ readonly standing: Standing; readonly order?: FullOrder }> {
  const key = { cooperative: request.organisationId, order: request.requestId };
  const order = await lifted(tx, () => lockOrder(tx, key));
  return { standing: standingOf(request, order, today), ...(order && { order }) };
}
