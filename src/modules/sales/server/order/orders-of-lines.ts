import type { Db } from '#platform/database/server';
import { listOfLines } from './order.sql.ts';
import type { FullOrder } from './order.sql.ts';

/** An order that has a line somebody asks about. */
export interface OrderOfLine extends Pick<
  FullOrder,
  'orderId' | 'number' | 'reference' | 'state' | 'contact'
> {
  readonly lineId: string;
}

/** Answer for other modules: whose orders some lines are in, within reach of who asks. */
export async function ordersOfLines(
  db: Db,
  cooperative: string,
  lineIds: readonly string[],
): Promise<OrderOfLine[]> {
  const asked = new Set(lineIds);
  const orders = await listOfLines(db, cooperative, lineIds);
  return orders.flatMap(({ orderId, number, reference, state, contact, lines }) =>
    lines
      .filter(({ lineId }) => asked.has(lineId))
      .map(({ lineId }) => ({ lineId, orderId, number, reference, state, contact })),
  );
}
