import type { Centimes } from '#platform/money';
import type { Work } from '#platform/operation/server';
import { refunded } from '../../money/sales-book.ts';
import type { SoldPart } from '../../money/sold-part.ts';
import { postMoves } from '../money/move-money.ts';
import { moneyOfPart } from './money-of-part.ts';

/** Step for other modules: what was due back of a part left the bank. */
export async function repayOfPart(work: Work, part: SoldPart): Promise<Centimes> {
  const { back } = await moneyOfPart(work.tx, part);
  await postMoves(work, part, { kind: 'part', id: part.partId }, refunded(part.partId, 'bank', back));
  return back;
}
