import { listByProduct, listStrayed } from '#modules/market/server';
import type { Told } from '#modules/market';
import { organisationNames } from '#modules/registry/server';
import type { Db } from '#platform/database/server';
import { aboutOf, alarmsOf, type About } from '../../money/alarm.ts';
import { countBooks } from '../money/count-books.ts';
import { listOrders } from '../money/worklist.sql.ts';
import { listAlarms, type SeenAlarm } from './alarm.sql.ts';

const MOST_SHOWN = 50;

/** An alarm as the office reads it: of whom, and of what. */
export interface ShownAlarm extends SeenAlarm, About {
  readonly seller: Told;
  /** The reference of an order; a part of a large order has none here. */
  readonly reference?: string;
  /** The name of a thing of a store. */
  readonly thing?: Told;
}

/** What differed at the last count of the night and still does: it is counted again, as far as it differed. */
export async function standingAlarms(db: Db): Promise<ShownAlarm[]> {
  const seen = await listAlarms(db, MOST_SHOWN);
  if (seen.length === 0) return [];
  const idsOf = (kind: About['of']) => seen.map(aboutOf).flatMap(({ of, id }) => (of === kind ? [id] : []));
  const [orders, payouts, products] = [idsOf('order'), idsOf('payout'), idsOf('store')];
  const counted = alarmsOf(
    await countBooks(db, { orders, payouts }),
    products.length === 0 ? [] : await listStrayed(db, products),
  );
  const now = counted.flatMap((one) => {
    const known = seen.find(
      ({ organisationId, about }) => organisationId === one.organisationId && about === one.about,
    );
    return known === undefined ? [] : [{ ...one, ...aboutOf(one), seenAt: known.seenAt }];
  });
  const told = await listOrders(db, orders);
  const things = await listByProduct(db, products);
  const names = await organisationNames(db, [...new Set(now.map(({ organisationId }) => organisationId))]);
  return now.map((one) => {
    const reference = told.find(({ orderId }) => orderId === one.id)?.reference;
    const thing = things.find(({ productId }) => productId === one.id)?.name;
    return {
      ...one,
      seller: names.get(one.organisationId) ?? { fr: '', ar: '' },
      ...(reference !== undefined && { reference }),
      ...(thing !== undefined && { thing }),
    };
  });
}
