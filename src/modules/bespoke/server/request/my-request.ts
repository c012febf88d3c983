import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { termsOf } from '#modules/sales/server';
import { query } from '#platform/operation/server';
import { isFor } from '../../permissions.ts';
import { pieceShown } from './piece-shown.ts';
import { findRequest } from './request.sql.ts';

/** A piece somebody asked for, as she sees it: what was offered, what was shown, what she may do now. */
export const myRequest = query({
  name: 'bespoke.my-request',
  input: z.object({ cooperative: z.uuid(), request: z.uuid() }),
  toEverybody: true,
  async run(reading, asked) {
    const { db, actor } = reading;
    const request = await findRequest(db, asked);
    if (request === undefined || !isFor(actor, request)) return undefined;
    const entry = await entrySummary(db, request.organisationId);
    if (entry === undefined) return undefined;
    const terms = await termsOf(db, [request.organisationId]);
    return {
      ...(await pieceShown(reading, request, 'buyer')),
      seller: entry.cooperative,
      ...(entry.phone !== undefined && { phone: entry.phone }),
      delivery: terms.get(request.organisationId),
    };
  },
});
