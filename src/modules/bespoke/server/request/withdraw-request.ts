import { z } from 'zod';
import { lifted } from '#platform/database/server';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { isFor } from '../../permissions.ts';
import { NoteTyped } from '../../typed-input.ts';
import { movePiece } from '../piece/move-piece.ts';
import { whereItStands } from '../piece/where-it-stands.ts';
import { lockRequest } from './request.sql.ts';

/** Who asked for a piece asks no more: nothing was agreed, nothing is paid. */
export const withdrawRequest = changes({
  name: 'bespoke.withdraw-request',
  input: z.object({ cooperative: z.uuid(), request: z.uuid(), note: NoteTyped }),
  on: (tx, asked) => lifted(tx, () => lockRequest(tx, asked)),
  may: (actor, request) => isFor(actor, request),

  async run(work, request, { note }) {
    const { standing } = await whereItStands(work, request);
    const change = { state: 'withdrawn' } as const;
    const moved = await movePiece(work, request, { move: 'withdraw', by: 'buyer', standing, change, note });
    if (!moved.ok) return moved;
    const { organisationId, communeCode, requestId } = moved.value;
    return ok({ organisationId, communeCode, request: requestId });
  },
});
