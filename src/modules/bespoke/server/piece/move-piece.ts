import { lifted } from '#platform/database/server';
import { hold, type Work } from '#platform/operation/server';
import { ok, type Result } from '#platform/result';
import {
  mayMove,
  type PieceRequest,
  type RequestMove,
  type Side,
  type Standing,
} from '../../request/request.ts';
import type { RequestEvent } from '../../request/request-event.ts';
import { insertRequestEvent } from '../request/request-event.sql.ts';
import { saveRequest, type RequestChange } from '../request/request.sql.ts';
import { tellOfPiece } from './tell-of-piece.ts';

interface Moving extends Partial<Pick<RequestEvent, 'note' | 'stage' | 'photo'>> {
  readonly move: RequestMove;
  readonly by: Side;
  readonly standing: Standing;
  readonly change: RequestChange;
}

/** A step: a request makes a move; it is written down, and who did not make it is told. */
export async function movePiece(
  work: Work,
  request: PieceRequest,
  { move, by, standing, change, note = '', ...shown }: Moving,
): Promise<Result<PieceRequest, 'request-move-not-allowed' | 'changed-already'>> {
  const may = mayMove(move, { standing, by, changesAsked: request.changesAsked });
  if (!may.ok) return may;
  return lifted(work.tx, async () => {
    const moved = await saveRequest(work.tx, hold(request), change);
    await insertRequestEvent(work.tx, request, { what: move, by, note, ...shown, at: work.now });
    await tellOfPiece(work, moved, { what: move, by });
    return ok(moved);
  });
}
