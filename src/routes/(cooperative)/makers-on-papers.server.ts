import { makersOnPaper, type MakersOnPaper, type ShownMakers } from '#modules/production';
import { orderMakers } from '#modules/production/server';
import type { Actor } from '#platform/operation';

/** Who made what is in some orders, by order, for what is stuck on their parcels: nothing out of reach. */
export async function makersOfOrders(actor: Actor, orders: readonly string[]) {
  const found = await orderMakers.ask({ actor }, { orders });
  return found.ok ? onPaper(found.value) : {};
}

/** Makers by what they made, as papers print them in French and in Arabic. */
export function onPaper(makers: Readonly<Record<string, ShownMakers>>): Record<string, MakersOnPaper> {
  return Object.fromEntries(
    Object.entries(makers).flatMap(([key, shown]): [string, MakersOnPaper][] => {
      const made = makersOnPaper(shown);
      return made === undefined ? [] : [[key, made]];
    }),
  );
}
