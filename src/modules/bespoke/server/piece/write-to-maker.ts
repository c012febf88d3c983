import { z } from 'zod';
import { MessageTyped } from '#modules/sales';
import { writeTalk } from '#modules/sales/server';
import { lifted } from '#platform/database/server';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { isFor } from '../../permissions.ts';
import { lockRequest } from '../request/request.sql.ts';
import { pieceSubject } from './piece-subject.ts';

/** Who asks for a piece writes to the cooperative that makes it. */
export const writeToMaker = changes({
  name: 'bespoke.write-to-maker',
  input: z.object({ cooperative: z.uuid(), request: z.uuid(), ...MessageTyped }),
  on: (tx, asked) => lifted(tx, () => lockRequest(tx, asked)),
  may: (actor, request) => isFor(actor, request),

  async run(work, request, { text, photo, photoName }) {
    const said = { by: 'buyer', text, photo, photoName } as const;
    const written = await writeTalk(work, pieceSubject(request), said);
    if (!written.ok) return written;
    const { organisationId, communeCode, requestId } = request;
    return ok({ organisationId, communeCode, request: requestId });
  },
});
