import { z } from 'zod';
import { listByProduct, listOfShop } from '#modules/market/server';
import { entrySummary, organisationNames } from '#modules/registry/server';
import { lifted } from '#platform/database/server';
import { centimes, plus } from '#platform/money';
import { query } from '#platform/operation/server';
import { phaseOf, pickLists, pointLists, type CycleOrder } from '../../delivery/cycle.ts';
import { mayPrepare } from '../../permissions.ts';
import { listOfCycle, type FullOrder } from '../order/order.sql.ts';
import { cashAtPoints } from './cash-at-points.ts';
import { listThings } from './cycle-thing.sql.ts';
import { findCycle } from './cycle.sql.ts';

const MOST_SHOWN = 120;
/** States of orders that came to nothing. */
const ENDED = ['cancelled', 'refused', 'lapsed', 'not-taken', 'returned'];

/**
 * A cycle as those see it who work in it: who holds it sees every list, a cooperative that gives to it what
 * it prepares itself.
 */
export const cycleLists = query({
  name: 'sales.cycle-lists',
  input: z.object({ cooperative: z.uuid(), cycle: z.uuid() }),
  async run({ db, actor, now }, { cooperative, cycle: cycleId }) {
    const entry = await entrySummary(db, cooperative);
    const cycle = await findCycle(db, cycleId);
    if (entry === undefined || cycle === undefined || !mayPrepare(actor, entry.cooperative)) return undefined;
    const things = await listThings(db, [cycleId]);
    const holds = cycle.organisationId === cooperative;
    if (!holds && !things.some(({ organisationId }) => organisationId === cooperative)) return undefined;
    const all = (await lifted(db, () => listOfCycle(db, cycleId))).filter(
      ({ state }) => !ENDED.includes(state),
    );
    const sellers = holds ? [...new Set(all.map((order) => order.organisationId))] : [cooperative];
    const cash = (await cashAtPoints(db, sellers)).filter((one) => one.cycleId === cycleId);
    const orders = all.filter((order) => holds || order.organisationId === cooperative).flatMap(listed);
    const products = await listByProduct(
      db,
      things.map(({ productId }) => productId),
    );
    const own = holds ? await listOfShop(db, cooperative, { limit: MOST_SHOWN, onSale: 'only' }) : [];
    return {
      seller: entry.cooperative,
      cycle,
      phase: phaseOf(cycle, now),
      holds,
      cash,
      names: await organisationNames(db, [
        ...new Set<string>([cycle.organisationId, ...things.map((one) => one.organisationId)]),
      ]),
      things: things
        .filter((thing) => holds || thing.organisationId === cooperative)
        .map((thing) => ({ ...thing, product: products.find((one) => one.productId === thing.productId) })),
      ours: own.filter(({ stock }) => stock === 'quantity'),
      picks: [...pickLists(orders)].map(([seller, lines]) => ({ seller, lines })),
      points: holds ? [...pointLists(orders)].map(([pointId, lines]) => ({ pointId, lines })) : [],
    };
  },
});

function listed(order: FullOrder): CycleOrder[] {
  const { organisationId, orderId, number, state, contact, collecting, lines } = order;
  if (collecting === undefined) return [];
  const due = order.paidAt === undefined ? plus(order.goods, order.delivery) : centimes(0);
  const { name, phone } = contact;
  const told = lines.map((line) => ({
    productId: line.productId,
    name: line.name,
    quantity: line.quantity,
  }));
  const { pointId } = collecting.point;
  return [{ organisationId, orderId, number, state, name, phone, pointId, due, lines: told }];
}
