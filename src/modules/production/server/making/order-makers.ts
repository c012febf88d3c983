import { z } from 'zod';
import { listOrdersById } from '#modules/sales/server';
import { query } from '#platform/operation/server';
import type { ShownMakers } from '../../certificate/certificate-lines.ts';
import { shownMakers } from './shown-makers.ts';

/** Who made what is in some orders, by order: each one once, as far as she may be named, for their papers. */
export const orderMakers = query({
  name: 'production.order-makers',
  input: z.object({ orders: z.array(z.uuid()).max(300) }),
  toEverybody: true,
  async run({ db }, { orders: ids }) {
    const shown: [string, ShownMakers][] = [];
    for (const { orderId, organisationId, lines } of (await listOrdersById(db, ids)).values()) {
      const makers = lines.flatMap(({ making }) => making?.makers ?? []);
      if (makers.length > 0) shown.push([orderId, await shownMakers(db, organisationId, makers)]);
    }
    return Object.fromEntries(shown);
  },
});
