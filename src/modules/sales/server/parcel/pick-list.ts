import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { holdsRecalled } from '../../order/line-making.ts';
import { thingsToTake } from '../../parcel/thing-to-take.ts';
import { mayPrepare } from '../../permissions.ts';
import { listOfSeller } from '../order/order.sql.ts';

/**
 * What a cooperative takes out of its store today, and the parcels that are ready to leave. Of what was
 * called back, nothing does.
 */
export const pickList = query({
  name: 'sales.pick-list',
  input: z.object({ cooperative: z.uuid() }),
  async run({ db, actor }, { cooperative }) {
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined || !mayPrepare(actor, entry.cooperative)) return undefined;
    const orders = await listOfSeller(db, cooperative, ['accepted', 'ready']);
    const toPrepare = orders.filter(({ state, lines }) => state === 'accepted' && !holdsRecalled(lines));
    return {
      seller: entry.cooperative,
      phone: entry.phone ?? '',
      things: thingsToTake(toPrepare),
      toPrepare,
      ready: orders.filter(({ state, lines }) => state === 'ready' && !holdsRecalled(lines)),
    };
  },
});
