import { z } from 'zod';
import { findPlaced, listBatches } from '#modules/market/server';
import { query } from '#platform/operation/server';
import { makingFor } from '../../making/batch-making.ts';
import { listMakings } from './making.sql.ts';
import { shownMakers } from './shown-makers.ts';

/** Who made the jars that are being labelled, of the batch that is written on them, as far as she may be named. */
export const labelMakers = query({
  name: 'production.label-makers',
  input: z.object({
    cooperative: z.uuid(),
    product: z.uuid(),
    batch: z.string().trim().max(40).default(''),
  }),
  toEverybody: true,
  async run({ db, now }, { batch: code, ...asked }) {
    const placed = await findPlaced(db, asked);
    if (placed === undefined) return undefined;
    const batch = code === '' ? undefined : (await listBatches(db, placed)).find((one) => one.code === code);
    const batches = batch === undefined ? [] : [{ batchId: batch.batchId, quantity: 1 }];
    const made = makingFor(await listMakings(db, asked), { at: now, batches });
    return { makers: made && (await shownMakers(db, asked.cooperative, made.makers)) };
  },
});
