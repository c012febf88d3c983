import type { Centimes } from '#platform/money';
import type { Work } from '#platform/operation/server';
import { givenBack } from '../../money/sales-book.ts';
import type { SoldPart } from '../../money/sold-part.ts';
import { postMoves } from '../money/move-money.ts';
import { moneyOfPart } from './money-of-part.ts';

/**
 * Step for other modules: what is still kept of a part that ended, or so much of it, is due to who paid
 * it.
 */
export async function giveBackOfPart(work: Work, part: SoldPart, some?: Centimes): Promise<Centimes> {
  const back = some ?? (await moneyOfPart(work.tx, part)).held;
  await postMoves(work, part, { kind: 'part', id: part.partId }, givenBack(part.partId, back));
  return back;
}
