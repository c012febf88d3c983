import { z } from 'zod';
import { MessageTyped } from '#modules/sales';
import { writeTalk } from '#modules/sales/server';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { mayMake } from '../../permissions.ts';
import { lockRequest } from '../request/request.sql.ts';
import { pieceSubject } from './piece-subject.ts';

/** The cooperative writes to who asks for a piece. */
export const writeToBuyer = changes({
  name: 'bespoke.write-to-buyer',
  input: z.object({ cooperative: z.uuid(), request: z.uuid(), ...MessageTyped }),
  on: (tx, asked) => lockRequest(tx, asked),
  may: (actor, request) => mayMake(actor, request),

  async run(work, request, { text, photo, photoName }) {
    const said = { by: 'seller', text, photo, photoName } as const;
    const written = await writeTalk(work, pieceSubject(request), said);
    if (!written.ok) return written;
    const { organisationId, communeCode, requestId } = request;
    return ok({ organisationId, communeCode, request: requestId });
  },
});
