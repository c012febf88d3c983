import { askBalance, type FullOrder } from '#modules/sales/server';
import { lifted } from '#platform/database/server';
import type { Work } from '#platform/operation/server';
import { ok } from '#platform/result';
import type { PieceRequest, Side, Standing } from '../../request/request.ts';
import { after } from '../../request/waiting.ts';
import { movePiece } from './move-piece.ts';

interface Approving {
  readonly by: Side;
  readonly standing: Standing;
  readonly order: FullOrder;
  readonly note?: string;
}

/** A step: the finished piece is approved, so what remains to be paid is asked. */
export async function approveMade(
  work: Work,
  request: PieceRequest,
  { by, standing, order, note = '' }: Approving,
) {
  const change = { state: 'approved', approvedAt: work.now } as const;
  const moved = await movePiece(work, request, { move: 'approve', by, standing, change, note });
  if (!moved.ok) return moved;
  const payBefore = after(work.now, 'balance');
  const purchase = await lifted(work.tx, () => askBalance(work, order, { payBefore }));
  return ok({ purchase });
}
