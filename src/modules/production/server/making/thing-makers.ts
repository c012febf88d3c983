import { z } from 'zod';
import { query } from '#platform/operation/server';
import type { ShownMakers } from '../../certificate/certificate-lines.ts';
import { listMakingsOf } from './making.sql.ts';
import { shownMakers } from './shown-makers.ts';

/** Who made some things of a cooperative, by thing, as far as each may be named, for their tags. */
export const thingMakers = query({
  name: 'production.thing-makers',
  input: z.object({ cooperative: z.uuid(), products: z.array(z.uuid()).max(300) }),
  toEverybody: true,
  async run({ db }, { cooperative, products }) {
    const shown: [string, ShownMakers][] = [];
    for (const { productId, makers } of await listMakingsOf(db, { cooperative, products }))
      shown.push([productId, await shownMakers(db, cooperative, makers)]);
    return Object.fromEntries(shown);
  },
});
