import { z } from 'zod';
import { readPrice } from '#modules/market';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { addDays } from '#platform/time';
import { MODEL_BOUNDS } from '../../model/model.ts';
import { mayMake } from '../../permissions.ts';
import { NoteTyped, wholeTyped } from '../../typed-input.ts';
import { movePiece } from '../piece/move-piece.ts';
import { whereItStands } from '../piece/where-it-stands.ts';
import { lockRequest } from './request.sql.ts';

/** The cooperative offers to make it: its price, its delay, what is paid first, good for some days. */
export const offerPiece = changes({
  name: 'bespoke.offer-piece',
  input: z.object({
    cooperative: z.uuid(),
    request: z.uuid(),
    price: z.string().max(40, 'too-long'),
    days: wholeTyped(1, MODEL_BOUNDS.mostDays, 'days-unreadable'),
    depositPerCent: wholeTyped(MODEL_BOUNDS.leastDeposit, 100, 'per-cent-unreadable'),
    validDays: wholeTyped(1, 60, 'days-unreadable'),
    note: NoteTyped,
  }),
  on: (tx, asked) => lockRequest(tx, asked),
  may: (actor, request) => mayMake(actor, request),

  async run(work, request, { price: typed, days, depositPerCent, validDays, note }) {
    const price = readPrice(typed);
    if (!price.ok) return price;
    const { standing } = await whereItStands(work, request);
    const validUntil = addDays(work.today, validDays);
    const offer = { price: price.value, days, depositPerCent, validUntil, note };
    const change = { state: 'offered', offer } as const;
    const moved = await movePiece(work, request, { move: 'offer', by: 'seller', standing, change, note });
    if (!moved.ok) return moved;
    const { organisationId, communeCode, requestId } = moved.value;
    return ok({ organisationId, communeCode, request: requestId });
  },
});
