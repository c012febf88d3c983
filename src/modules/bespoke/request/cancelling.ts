import { centimes, type Centimes } from '#platform/money';
import { keptAt } from '../model/cancellation-grid.ts';
import type { PieceRequest, Side, Standing } from './request.ts';
import { balanceOverdue } from './waiting.ts';

/**
 * What the cooperative keeps when a making is ended. By the buyer: what the grid agreed says at the stage
 * she was shown; nothing at all once the delay agreed has passed. By the cooperative: nothing, unless the
 * piece is made and approved and its balance never came.
 */
export function keptOnCancel(
  request: Pick<PieceRequest, 'terms' | 'stage' | 'offer' | 'approvedAt'>,
  {
    by,
    standing,
    held,
    now,
  }: { readonly by: Side; readonly standing: Standing; readonly held: Centimes; readonly now: Date },
): Centimes {
  const { terms, stage, offer } = request;
  const price = offer?.price ?? centimes(0);
  const unpaid = standing === 'balance-due' && balanceOverdue(request, now);
  if (by === 'buyer' ? standing === 'late' : !unpaid) return centimes(0);
  return keptAt(terms.grid, stage, { price, held });
}
