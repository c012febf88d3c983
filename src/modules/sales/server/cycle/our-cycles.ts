import { z } from 'zod';
import { listByProduct } from '#modules/market/server';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { mayPrepare } from '../../permissions.ts';
import { listOfSeller } from './cycle-thing.sql.ts';
import { listByIds, listHeld } from './cycle.sql.ts';
import { toldCycles } from './open-cycles.ts';

/** The cycles a cooperative holds or gives to, and the things it is asked for. */
export const ourCycles = query({
  name: 'sales.our-cycles',
  input: z.object({ cooperative: z.uuid() }),
  async run({ db, actor, now }, { cooperative }) {
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined || !mayPrepare(actor, entry.cooperative)) return undefined;
    const given = await listOfSeller(db, cooperative);
    const others = given.filter(({ holderId }) => holderId !== cooperative);
    const cycles = await listByIds(db, [...new Set(others.map(({ cycleId }) => cycleId))]);
    const products = await listByProduct(
      db,
      others.map(({ productId }) => productId),
    );
    return {
      seller: entry.cooperative,
      held: await toldCycles(db, await listHeld(db, cooperative), now),
      given: await toldCycles(db, cycles, now),
      asked: others
        .filter(({ state }) => state === 'asked')
        .flatMap((thing) => {
          const cycle = cycles.find(({ cycleId }) => cycleId === thing.cycleId);
          const product = products.find(({ productId }) => productId === thing.productId);
          return cycle === undefined || product === undefined ? [] : [{ ...thing, cycle, product }];
        }),
    };
  },
});
