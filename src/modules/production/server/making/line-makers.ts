import { z } from 'zod';
import { listOrdersById } from '#modules/sales/server';
import { query } from '#platform/operation/server';
import type { ShownMakers } from '../../certificate/certificate-lines.ts';
import { shownMakers } from './shown-makers.ts';

/**
 * Who made what is in some orders, by line, as frozen when they were placed and as far as each may be named:
 * she had agreed that day, and agrees still. Who may see an order sees this of it.
 */
export const lineMakers = query({
  name: 'production.line-makers',
  input: z.object({ orders: z.array(z.uuid()).max(300) }),
  toEverybody: true,
  async run({ db }, { orders: ids }) {
    const orders = await listOrdersById(db, ids);
    const shown: [string, ShownMakers][] = [];
    for (const { organisationId, lines } of orders.values())
      for (const { lineId, making } of lines)
        if (making !== undefined) shown.push([lineId, await shownMakers(db, organisationId, making.makers)]);
    return Object.fromEntries(shown);
  },
});
