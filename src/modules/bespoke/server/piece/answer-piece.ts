import { z } from 'zod';
import { lifted } from '#platform/database/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { isFor } from '../../permissions.ts';
import { NoteTyped } from '../../typed-input.ts';
import { lockRequest } from '../request/request.sql.ts';
import { approveMade } from './approve-made.ts';
import { movePiece } from './move-piece.ts';
import { whereItStands } from './where-it-stands.ts';

const SHORTEST_CHANGE = 5;

/** She looked at the photos of the finished piece: it is right, or one thing is to be changed. */
export const answerPiece = changes({
  name: 'bespoke.answer-piece',
  input: z.object({
    cooperative: z.uuid(),
    request: z.uuid(),
    as: z.enum(['approve', 'ask-change'], 'choose-one'),
    note: NoteTyped,
  }),
  on: (tx, asked) => lifted(tx, () => lockRequest(tx, asked)),
  may: (actor, request) => isFor(actor, request),

  async run(work, request, { as: move, note }) {
    const { standing, order } = await whereItStands(work, request);
    const { organisationId, communeCode, requestId } = request;
    const done = { organisationId, communeCode, request: requestId };
    if (move === 'approve') {
      if (order === undefined) return refused('request-move-not-allowed');
      const approved = await approveMade(work, request, { by: 'buyer', standing, order, note });
      return approved.ok ? ok({ ...done, purchase: approved.value.purchase }) : approved;
    }
    if (note.length < SHORTEST_CHANGE) return refused('change-untold', 'note');
    // The last stage is shown again once it is changed.
    const change = {
      state: 'accepted' as const,
      stage: request.stage - 1,
      changesAsked: request.changesAsked + 1,
    };
    const moved = await movePiece(work, request, { move, by: 'buyer', standing, change, note });
    return moved.ok ? ok({ ...done, purchase: undefined }) : moved;
  },
});
