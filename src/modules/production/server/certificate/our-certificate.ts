import { z } from 'zod';
import { findProduct } from '#modules/market/server';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { slipNumber } from '../../certificate/ownership.ts';
import { mayTellMaking } from '../../permissions.ts';
import { listMakings } from '../making/making.sql.ts';
import { findWork } from '../work/work.sql.ts';
import { slipSecret } from './certificate-letters.ts';
import { findStanding } from './certificate.sql.ts';
import { listSteps } from './ownership.sql.ts';

/**
 * The certificate of a piece for who made it: what it still lacks, and the slip that goes with the
 * piece as long as nobody passed it on. /
 */
export const ourCertificate = query({
  name: 'production.our-certificate',
  input: z.object({ cooperative: z.uuid(), product: z.uuid() }),
  async run({ db, actor }, asked) {
    const product = await findProduct(db, asked);
    if (product === undefined || !mayTellMaking(actor, product)) return undefined;
    const entry = await entrySummary(db, product.organisationId);
    if (entry === undefined) return undefined;
    const certificate = await findStanding(db, asked);
    const work = await findWork(db, asked);
    const makings = await listMakings(db, asked);
    const slip = slipNumber(await listSteps(db, product));
    return {
      product,
      seller: entry.cooperative,
      ...(certificate !== undefined && { certificate }),
      lacksMakers: makings.every(({ batchId }) => batchId !== undefined),
      lacksVillage: (work?.village ?? '') === '',
      ...(certificate !== undefined && slip === 0 && { secret: slipSecret(product.productId, slip) }),
    };
  },
});
