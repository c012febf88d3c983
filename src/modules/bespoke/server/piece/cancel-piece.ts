import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { mayMake } from '../../permissions.ts';
import { ReasonTyped } from '../../typed-input.ts';
import { lockRequest } from '../request/request.sql.ts';
import { endMaking } from './end-making.ts';

/** The cooperative cannot finish it, or its balance never came. */
export const cancelPiece = changes({
  name: 'bespoke.cancel-piece',
  input: z.object({ cooperative: z.uuid(), request: z.uuid(), note: ReasonTyped }),
  on: (tx, asked) => lockRequest(tx, asked),
  may: (actor, request) => mayMake(actor, request),

  async run(work, request, { note }) {
    const ended = await endMaking(work, request, { by: 'seller', note });
    if (!ended.ok) return ended;
    const { organisationId, communeCode, requestId } = request;
    return ok({ organisationId, communeCode, request: requestId, ...ended.value });
  },
});
