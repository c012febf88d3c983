import type { Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { phaseOf, type Collecting } from '../../delivery/cycle.ts';
import type { OrderLine } from '../../order/order-line.ts';
import { takeSome } from './cycle-thing.sql.ts';
import { findCycle } from './cycle.sql.ts';

/**
 * A step: what an order takes of a cycle is counted under its cap, thing by thing in their order; refused
 * when the cycle closed meanwhile, or when another was quicker.
 */
export async function takeFromCycle(
  { tx, now }: Work,
  { cycleId }: Collecting,
  { organisationId: cooperative, lines }: { organisationId: string; lines: readonly OrderLine[] },
): Promise<Result<undefined, 'cycle-closed' | 'cycle-full'>> {
  const cycle = await findCycle(tx, cycleId);
  if (cycle === undefined || phaseOf(cycle, now) !== 'open') return refused('cycle-closed');
  for (const { productId: product, quantity } of lines)
    if (!(await takeSome(tx, { cooperative, cycle: cycleId, product }, quantity)))
      return refused('cycle-full');
  return ok(undefined);
}
