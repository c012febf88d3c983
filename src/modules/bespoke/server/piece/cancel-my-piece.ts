import { z } from 'zod';
import { lifted } from '#platform/database/server';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { isFor } from '../../permissions.ts';
import { NoteTyped } from '../../typed-input.ts';
import { lockRequest } from '../request/request.sql.ts';
import { endMaking } from './end-making.ts';

/** She changes her mind while it is made: the grid says what is kept; late, she has everything back. */
export const cancelMyPiece = changes({
  name: 'bespoke.cancel-my-piece',
  input: z.object({ cooperative: z.uuid(), request: z.uuid(), note: NoteTyped }),
  on: (tx, asked) => lifted(tx, () => lockRequest(tx, asked)),
  may: (actor, request) => isFor(actor, request),

  async run(work, request, { note }) {
    const ended = await endMaking(work, request, { by: 'buyer', note });
    if (!ended.ok) return ended;
    const { organisationId, communeCode, requestId } = request;
    return ok({ organisationId, communeCode, request: requestId, ...ended.value });
  },
});
