import { z } from 'zod';
import { lockProduct } from '#modules/market/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { DYES, THREADS } from '../../making/work.ts';
import { mayTellMaking } from '../../permissions.ts';
import { DayTyped } from '../../typed-input.ts';
import { replaceWork } from './work.sql.ts';

/** Tells how a thing was made: in which village, of what, coloured by what, from when to when. */
export const keepWork = changes({
  name: 'production.keep-work',
  input: z.object({
    cooperative: z.uuid(),
    product: z.uuid(),
    village: z.string().trim().max(120, 'too-long').default(''),
    threads: z.array(z.enum(THREADS)).default([]),
    dyes: z.array(z.enum(DYES)).default([]),
    begunOn: DayTyped.optional(),
    endedOn: DayTyped.optional(),
  }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor, product) => mayTellMaking(actor, product),

  async run({ tx, today }, product, { village, threads, dyes, begunOn, endedOn }) {
    if (endedOn !== undefined && endedOn > today) return refused('day-in-future', 'endedOn');
    if (begunOn !== undefined && begunOn > today) return refused('day-in-future', 'begunOn');
    if (begunOn !== undefined && endedOn !== undefined && endedOn < begunOn)
      return refused('ended-before-begun', 'endedOn');
    if (dyes.includes('undyed') && dyes.length > 1) return refused('undyed-and-dyed', 'dyes');
    const { organisationId, communeCode, productId } = product;
    await replaceWork(tx, {
      organisationId,
      communeCode,
      productId,
      village,
      threads,
      dyes,
      ...(begunOn !== undefined && { begunOn }),
      ...(endedOn !== undefined && { endedOn }),
    });
    return ok({ organisationId, communeCode, product: productId });
  },
});
