import { z } from 'zod';
import { isFinished } from '#modules/bespoke';
import { lockPiece } from '#modules/bespoke/server';
import { hasLeft } from '#modules/sales';
import { keepLineMaking, lockOrder } from '#modules/sales/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { UNITS } from '../../making/making.ts';
import { maySayMakers } from '../../making/piece-makers.ts';
import { mayTellMaking } from '../../permissions.ts';
import { frozenMaking } from './making-now.ts';
import { readMakers } from './read-makers.ts';

/**
 * Tells who made a piece that was made to order, once it is finished: frozen on the line of its order, with
 * each one's part and whether she agrees that day to be named.
 */
export const tellPieceMakers = changes({
  name: 'production.tell-piece-makers',
  input: z.object({
    cooperative: z.uuid(),
    request: z.uuid(),
    unit: z.enum(UNITS, 'choose-one'),
    work: z.record(z.uuid(), z.string().max(20)),
  }),
  on: (tx, asked) => lockPiece(tx, asked),
  may: (actor, piece) => mayTellMaking(actor, piece),

  async run(work, piece, { unit, work: typed }) {
    const { organisationId, communeCode, requestId } = piece;
    const order = await lockOrder(work.tx, { cooperative: organisationId, order: requestId });
    const line = order?.lines[0];
    if (order === undefined || line === undefined) return refused('piece-unfinished');
    const may = maySayMakers({
      isFinished: isFinished(piece, order),
      hasLeft: hasLeft(order),
      isTold: line.making !== undefined,
    });
    if (!may.ok) return may;
    const made = await readMakers(work.tx, { cooperative: organisationId, unit, work: typed });
    if (!made.ok) return made;
    const told = { cooperative: organisationId, made: made.value, at: work.now };
    const making = await frozenMaking(work.tx, told);
    await keepLineMaking(work, order, { lineId: line.lineId, making });
    return ok({ organisationId, communeCode, request: requestId, makers: making.makers.length });
  },
});
