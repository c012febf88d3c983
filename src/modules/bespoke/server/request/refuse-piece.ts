import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { mayMake } from '../../permissions.ts';
import { ReasonTyped } from '../../typed-input.ts';
import { movePiece } from '../piece/move-piece.ts';
import { whereItStands } from '../piece/where-it-stands.ts';
import { lockRequest } from './request.sql.ts';

/** The cooperative cannot make it, and says why. */
export const refusePiece = changes({
  name: 'bespoke.refuse-piece',
  input: z.object({ cooperative: z.uuid(), request: z.uuid(), note: ReasonTyped }),
  on: (tx, asked) => lockRequest(tx, asked),
  may: (actor, request) => mayMake(actor, request),

  async run(work, request, { note }) {
    const { standing } = await whereItStands(work, request);
    const change = { state: 'refused' } as const;
    const moved = await movePiece(work, request, { move: 'refuse', by: 'seller', standing, change, note });
    if (!moved.ok) return moved;
    const { organisationId, communeCode, requestId } = moved.value;
    return ok({ organisationId, communeCode, request: requestId });
  },
});
