import type { Centimes } from '#platform/money';
import type { Work } from '#platform/operation/server';
import { unreleased } from '../../money/sales-book.ts';
import type { SoldPart } from '../../money/sold-part.ts';
import { postMoves } from '../money/move-money.ts';

interface Unreleased {
  readonly amount: Centimes;
  readonly commission: Centimes;
  readonly tax: Centimes;
}

/**
 * Step for other modules: goods the cooperative was paid for are taken back. What it got leaves what is due
 * to it, what the house kept of it comes back too, and all of it is kept for the part again.
 */
export function unreleaseForPart(work: Work, part: SoldPart, { amount, ...kept }: Unreleased): Promise<void> {
  return postMoves(work, part, { kind: 'part', id: part.partId }, unreleased(part.partId, amount, kept));
}
