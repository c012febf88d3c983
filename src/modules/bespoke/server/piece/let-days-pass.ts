import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { clockMove } from '../../request/waiting.ts';
import { insertRequestEvent } from '../request/request-event.sql.ts';
import { lockRequest, saveRequest } from '../request/request.sql.ts';
import { approveMade } from './approve-made.ts';
import { movePiece } from './move-piece.ts';
import { tellOfPiece } from './tell-of-piece.ts';
import { whereItStands } from './where-it-stands.ts';

/** What the clock does: an unanswered request is refused, a silent buyer reminded, then taken to approve. */
export const letDaysPass = changes({
  name: 'bespoke.let-days-pass',
  input: z.object({ cooperative: z.uuid(), request: z.uuid() }),
  on: (tx, asked) => lockRequest(tx, asked),
  may: (actor) => actor.kind === 'system',

  async run(work, request) {
    const { standing, order } = await whereItStands(work, request);
    const move = clockMove(request, standing, work.now);
    const { organisationId, communeCode, requestId } = request;
    const done = ok({ organisationId, communeCode, request: requestId, move });
    if (move === 'refuse') {
      const change = { state: 'refused' } as const;
      const moved = await movePiece(work, request, { move, by: 'clock', standing, change });
      return moved.ok ? done : moved;
    }
    if (move === 'approve' && order !== undefined) {
      const approved = await approveMade(work, request, { by: 'clock', standing, order });
      return approved.ok ? done : approved;
    }
    if (move !== 'remind') return refused('nothing-to-do-yet');
    const reminded = await saveRequest(work.tx, request, { remindedAt: work.now });
    await insertRequestEvent(work.tx, request, { what: 'remind', by: 'clock', note: '', at: work.now });
    await tellOfPiece(work, reminded, { what: 'remind', by: 'clock' });
    return done;
  },
});
