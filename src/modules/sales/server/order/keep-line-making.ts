import type { Work } from '#platform/operation/server';
import type { LineMaking } from '../../order/line-making.ts';
import { insertLineMaking } from './line-making.sql.ts';
import type { FullOrder } from './order.sql.ts';

/**
 * A step for other modules: who made the thing of a line is said after it was ordered, because it was made
 * after. They have judged who may, and whether it may still be said.
 */
export async function keepLineMaking(
  { tx, now, actor }: Work,
  order: FullOrder,
  told: { readonly lineId: string; readonly making: LineMaking },
): Promise<void> {
  const by = actor.kind === 'person' ? { by: actor.personId } : {};
  await insertLineMaking(tx, order, { ...told, at: now, ...by });
}
