import { unmakeOrder } from '#modules/sales/server';
import { lifted } from '#platform/database/server';
import { centimes } from '#platform/money';
import type { Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { keptOnCancel } from '../../request/cancelling.ts';
import { mayMove, type PieceRequest, type Side } from '../../request/request.ts';
import { movePiece } from './move-piece.ts';
import { whereItStands } from './where-it-stands.ts';

/** A step: a making is ended by one side, and its money parted as both agreed when it began. */
export async function endMaking(
  work: Work,
  request: PieceRequest,
  { by, note }: { readonly by: Side; readonly note: string },
) {
  const { standing, order } = await whereItStands(work, request);
  const may = mayMove('cancel', { standing, by, changesAsked: request.changesAsked });
  if (!may.ok) return may;
  if (order === undefined) return refused('request-move-not-allowed');
  // Nothing but the deposit was paid while it is being made.
  const held = order.deposit ?? centimes(0);
  const keeping = keptOnCancel(request, { by, standing, held, now: work.now });
  const parted = await lifted(work.tx, () => unmakeOrder(work, order, { keeping, by, note }));
  if (!parted.ok) return parted;
  const change = { state: 'cancelled' } as const;
  const moved = await movePiece(work, request, { move: 'cancel', by, standing, change, note });
  return moved.ok ? ok(parted.value) : moved;
}
