import { z } from 'zod';
import { findProduct, listBatches } from '#modules/market/server';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { NO_WORK } from '../../making/work.ts';
import { mayTellMaking } from '../../permissions.ts';
import { findWork, listStagePhotos } from '../work/work.sql.ts';
import { listMakings } from './making.sql.ts';
import { workingMembers } from './working-members.ts';

/**
 * Who made a thing and how, or one batch of it, for who tells it: every member, her part of the work, whether
 * she is named. A batch nobody spoke of begins with the makers of the thing.
 */
export const makersPage = query({
  name: 'production.makers-page',
  input: z.object({ cooperative: z.uuid(), product: z.uuid(), batch: z.uuid().optional() }),
  async run({ db, actor }, asked) {
    const product = await findProduct(db, asked);
    if (product === undefined || !mayTellMaking(actor, product)) return undefined;
    const entry = await entrySummary(db, product.organisationId);
    if (entry === undefined) return undefined;
    const batches = asked.batch === undefined ? [] : await listBatches(db, product);
    const batch = batches.find(({ batchId }) => batchId === asked.batch);
    if (asked.batch !== undefined && batch === undefined) return undefined;
    const told = await listMakings(db, asked);
    const own = told.find(({ batchId }) => batchId === asked.batch);
    const last = own ?? told.find(({ batchId }) => batchId === undefined);
    return {
      product,
      seller: entry.cooperative,
      ...(batch !== undefined && { batch: { batchId: batch.batchId, code: batch.code } }),
      /** Whether somebody said it of this very thing or batch. */
      isTold: own !== undefined,
      unit: last?.unit,
      members: await workingMembers(db, product.organisationId, last),
      work: (await findWork(db, asked)) ?? NO_WORK,
      photos: await listStagePhotos(db, asked),
    };
  },
});
