import { z } from 'zod';
import { isFinished } from '#modules/bespoke';
import { findPiece } from '#modules/bespoke/server';
import { entrySummary } from '#modules/registry/server';
import { hasLeft } from '#modules/sales';
import { listOrdersById } from '#modules/sales/server';
import { query } from '#platform/operation/server';
import { maySayMakers } from '../../making/piece-makers.ts';
import { mayTellMaking } from '../../permissions.ts';
import { listMakings } from './making.sql.ts';
import { workingMembers } from './working-members.ts';

/**
 * Who made a piece that was made to order, for who tells it: as said of it, beginning with who makes such
 * things.
 */
export const pieceMakers = query({
  name: 'production.piece-makers',
  input: z.object({ cooperative: z.uuid(), request: z.uuid() }),
  async run({ db, actor }, asked) {
    const piece = await findPiece(db, asked);
    if (piece === undefined || !mayTellMaking(actor, piece)) return undefined;
    const entry = await entrySummary(db, piece.organisationId);
    const order = (await listOrdersById(db, [piece.requestId])).get(piece.requestId);
    const line = order?.lines[0];
    if (entry === undefined || order === undefined || line === undefined) return undefined;
    const isTold = line.making !== undefined;
    const may = maySayMakers({ isFinished: isFinished(piece, order), hasLeft: hasLeft(order), isTold });
    const model = { cooperative: piece.organisationId, product: piece.thing.productId };
    const usual = (await listMakings(db, model)).find(({ batchId }) => batchId === undefined);
    const made = line.making ?? usual;
    return {
      seller: entry.cooperative,
      requestId: piece.requestId,
      number: piece.number,
      thing: piece.thing,
      lineId: line.lineId,
      isTold,
      mayTell: may.ok,
      unit: made?.unit,
      members: await workingMembers(db, piece.organisationId, made),
    };
  },
});
