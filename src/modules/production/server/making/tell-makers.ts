import { z } from 'zod';
import { listBatches, lockProduct } from '#modules/market/server';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { UNITS } from '../../making/making.ts';
import { mayTellMaking } from '../../permissions.ts';
import { insertMaking } from './making.sql.ts';
import { readMakers } from './read-makers.ts';

/**
 * Tells who made a thing, or one batch of it, and how much each: her days, her knots, her kilos, her part.
 * The last word counts.
 */
export const tellMakers = changes({
  name: 'production.tell-makers',
  input: z.object({
    cooperative: z.uuid(),
    product: z.uuid(),
    batch: z.uuid().optional(),
    unit: z.enum(UNITS, 'choose-one'),
    work: z.record(z.uuid(), z.string().max(20)),
  }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor, product) => mayTellMaking(actor, product),

  async run({ tx, now, actor }, product, { batch, unit, work }) {
    const { organisationId, communeCode, productId } = product;
    if (batch !== undefined) {
      const batches = await listBatches(tx, product);
      if (batches.every(({ batchId }) => batchId !== batch)) return refused('absent');
    }
    const made = await readMakers(tx, { cooperative: organisationId, unit, work });
    if (!made.ok) return made;
    const making = {
      organisationId,
      makingId: newId<'making'>(),
      communeCode,
      productId,
      ...(batch !== undefined && { batchId: batch }),
      ...made.value,
      toldAt: now,
    };
    await insertMaking(tx, making, actor.kind === 'person' ? { toldBy: actor.personId } : {});
    return ok({ organisationId, communeCode, product: productId, makers: making.makers.length });
  },
});
