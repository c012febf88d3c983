import type { Centimes } from '#platform/money';
import type { Work } from '#platform/operation/server';
import { received } from '../../money/sales-book.ts';
import type { SoldPart } from '../../money/sold-part.ts';
import { postMoves } from '../money/move-money.ts';

/**
 * Step for other modules: money of a large order reached the bank, and is kept for one cooperative's part.
 */
export function receiveForPart(work: Work, part: SoldPart, amount: Centimes): Promise<void> {
  return postMoves(work, part, { kind: 'part', id: part.partId }, received(part.partId, 'bank', amount));
}
