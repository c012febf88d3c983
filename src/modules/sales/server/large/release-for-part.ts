import type { Centimes } from '#platform/money';
import type { Work } from '#platform/operation/server';
import { released } from '../../money/sales-book.ts';
import type { SoldPart } from '../../money/sold-part.ts';
import { postMoves } from '../money/move-money.ts';

interface Released {
  readonly amount: Centimes;
  readonly commission: Centimes;
  readonly tax: Centimes;
}

/**
 * Step for other modules: what was kept for goods accepted is the cooperative's, less what the house keeps.
 */
export function releaseForPart(work: Work, part: SoldPart, { amount, ...kept }: Released): Promise<void> {
  return postMoves(work, part, { kind: 'part', id: part.partId }, released(part.partId, amount, kept));
}
