import { z } from 'zod';
import type { LineMaking } from '#modules/sales';
import { listOrdersById } from '#modules/sales/server';
import type { Db } from '#platform/database/server';
import { query } from '#platform/operation/server';
import type { ShownMakers } from '../../certificate/certificate-lines.ts';
import { listPublicNames } from '../consent/consent.sql.ts';

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
        if (making !== undefined) shown.push([lineId, await namedOf(db, organisationId, making)]);
    return Object.fromEntries(shown);
  },
});

async function namedOf(db: Db, cooperative: string, { makers }: LineMaking): Promise<ShownMakers> {
  const agreed = makers.filter((one) => one.agreed).map(({ memberId }) => memberId);
  const named = await listPublicNames(db, cooperative, agreed);
  return {
    names: makers.flatMap(({ memberId }) => named.get(memberId) ?? []),
    unnamed: makers.length - named.size,
  };
}
