import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayMake } from '../../permissions.ts';
import { NoteTyped, PhotoTyped } from '../../typed-input.ts';
import { lockRequest } from '../request/request.sql.ts';
import { keepPhoto } from './keep-photo.ts';
import { movePiece } from './move-piece.ts';
import { whereItStands } from './where-it-stands.ts';

/** The cooperative shows the next stage of the making, with a photo: the last one is the finished piece. */
export const tellStage = changes({
  name: 'bespoke.tell-stage',
  input: z.object({ cooperative: z.uuid(), request: z.uuid(), note: NoteTyped, ...PhotoTyped }),
  on: (tx, asked) => lockRequest(tx, asked),
  may: (actor, request) => mayMake(actor, request),

  async run(work, request, { note, ...sent }) {
    const { standing } = await whereItStands(work, request);
    const { stages } = request.terms;
    const stage = stages[request.stage];
    if (stage === undefined) return refused('request-move-not-allowed');
    const photo = await keepPhoto(work, request, sent);
    if (!photo.ok) return photo;
    if (photo.value === undefined) return refused('photo-missing', 'photo');
    const told = request.stage + 1;
    const finished = told === stages.length;
    const change = { stage: told, ...(finished && { state: 'finished' as const, finishedAt: work.now }) };
    const shown = { stage, photo: photo.value, note };
    const asked = { move: 'tell-stage', by: 'seller', standing, change, ...shown } as const;
    const moved = await movePiece(work, request, asked);
    if (!moved.ok) return moved;
    const { organisationId, communeCode, requestId } = moved.value;
    return ok({ organisationId, communeCode, request: requestId, stage });
  },
});
