import { parametersOn } from '#modules/law/server';
import { hold, type Work } from '#platform/operation/server';
import type { LineCount } from '../../order/line-return.ts';
import { sendBackBefore, type OrderMove } from '../../order/order.ts';
import type { FullOrder } from '../order/order.sql.ts';
import { endReturns, insertReturns, saveSent } from './line-return.sql.ts';

interface Made {
  readonly move: OrderMove;
  readonly lines: readonly LineCount[];
  readonly eventId: string;
}

/** Where what was asked back has its answer: it came, never did in its time, or an office decided otherwise. */
const ANSWERS: readonly OrderMove[] = [
  'take-back',
  'take-back-part',
  'lapse-return',
  'settle-for-buyer',
  'settle-for-seller',
  'settle-for-both',
];

/** A step: writes down what a move asks back, sends back, or brought back, line by line. */
export async function keepReturns(
  { tx, now: at, today }: Pick<Work, 'tx' | 'now' | 'today'>,
  order: FullOrder,
  { move, lines, eventId }: Made,
): Promise<void> {
  if (move === 'ask-return') {
    const { returnSentWithinDays } = await parametersOn(tx, today);
    return insertReturns(tx, hold(order), { lines, at, before: sendBackBefore(at, returnSentWithinDays) });
  }
  if (move === 'send-back') await saveSent(tx, hold(order), { at });
  if (ANSWERS.includes(move)) await endReturns(tx, hold(order), { lines, eventId, at });
}
