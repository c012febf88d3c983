import { lifted, type Db } from '#platform/database/server';
import { plus, type Centimes } from '#platform/money';
import type { Day } from '#platform/time';
import { listByIds } from '../order/order.sql.ts';
import { pointCash } from './point-cash.ts';

/** What who holds a cycle has taken at its points for one cooperative, and has not handed over. */
export interface HeldCash {
  readonly cycleId: string;
  readonly holder: string;
  readonly seller: string;
  readonly amount: Centimes;
  readonly orders: readonly string[];
  readonly since: Day;
}

/** Answer for its neighbours: the money of some cooperatives that lies at points, cycle by cycle. */
export async function cashAtPoints(db: Db, sellers: readonly string[]): Promise<HeldCash[]> {
  return lifted(db, async () => {
    const held = new Map<string, HeldCash>();
    for (const seller of sellers) {
      const cash = await pointCash(db, seller);
      const orders = await listByIds(
        db,
        seller,
        cash.map(({ orderId }) => orderId),
      );
      for (const { orderId, amount, since } of cash) {
        const collecting = orders.find((order) => order.orderId === orderId)?.collecting;
        if (collecting === undefined) continue;
        const { cycleId, holder } = collecting;
        const before = held.get(`${cycleId} ${seller}`);
        held.set(`${cycleId} ${seller}`, {
          cycleId,
          holder,
          seller,
          amount: before === undefined ? amount : plus(before.amount, amount),
          orders: [...(before?.orders ?? []), orderId],
          since: before === undefined || since < before.since ? since : before.since,
        });
      }
    }
    return [...held.values()].toSorted((a, b) => (a.since < b.since ? -1 : 1));
  });
}
