import { z } from 'zod';
import { listByProduct } from '#modules/market/server';
import { organisationNames } from '#modules/registry/server';
import type { Db } from '#platform/database/server';
import { query } from '#platform/operation/server';
import { phaseOf, type Cycle } from '../../delivery/cycle.ts';
import { listOfProducts, listThings } from './cycle-thing.sql.ts';
import { listByIds, listToCome } from './cycle.sql.ts';

/**
 * The cycles that take orders or will: what is in them, from whom, how much is left, where it is collected.
 */
export const openCycles = query({
  name: 'sales.open-cycles',
  input: z.object({ product: z.uuid().optional() }),
  toEverybody: true,
  async run({ db, now }, { product }) {
    if (product === undefined) return toldCycles(db, await listToCome(db, now), now);
    const cycles = (await listOfProducts(db, [product])).map(({ cycleId }) => cycleId);
    const open = (await listByIds(db, cycles)).filter(({ closesAt }) => closesAt > now);
    return toldCycles(db, open, now);
  },
});

/** Cycles with their things and names. */
export async function toldCycles(db: Db, cycles: readonly Cycle[], now: Date) {
  if (cycles.length === 0) return [];
  const things = await listThings(
    db,
    cycles.map(({ cycleId }) => cycleId),
  );
  const products = await listByProduct(db, [...new Set(things.map(({ productId }) => productId))]);
  const sellers = [...cycles, ...things].map(({ organisationId }) => organisationId);
  const names = await organisationNames(db, [...new Set<string>(sellers)]);
  return cycles.map((cycle) => ({
    ...cycle,
    phase: phaseOf(cycle, now),
    holder: names.get(cycle.organisationId) ?? { fr: '', ar: '' },
    things: things.flatMap((thing) => {
      const product = products.find(({ productId }) => productId === thing.productId);
      if (thing.cycleId !== cycle.cycleId || thing.state !== 'in' || product === undefined) return [];
      return [{ ...thing, product, seller: names.get(thing.organisationId) ?? { fr: '', ar: '' } }];
    }),
  }));
}
