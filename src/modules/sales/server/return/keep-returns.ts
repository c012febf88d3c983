import { hold, type Work } from '#platform/operation/server';
import type { LineCount } from '../../order/line-return.ts';
import type { OrderMove } from '../../order/order.ts';
import type { FullOrder } from '../order/order.sql.ts';
import { endReturns, insertReturns } from './line-return.sql.ts';

interface Made {
  readonly move: OrderMove;
  readonly lines: readonly LineCount[];
  readonly eventId: string;
}

/** Where what was asked back has its answer: it came, or an office decided otherwise. */
const ANSWERS: readonly OrderMove[] = [
  'take-back',
  'take-back-part',
  'settle-for-buyer',
  'settle-for-seller',
  'settle-for-both',
];

/** A step: writes down what a move asks back, or brought back, line by line. */
export async function keepReturns(
  { tx, now: at }: Pick<Work, 'tx' | 'now'>,
  order: FullOrder,
  { move, lines, eventId }: Made,
): Promise<void> {
  if (move === 'ask-return') return insertReturns(tx, hold(order), { lines, at });
  if (ANSWERS.includes(move)) await endReturns(tx, hold(order), { lines, eventId, at });
}
