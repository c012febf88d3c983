import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { placeName } from '#platform/territory';
import { jarLabel, missingOnLabel } from '../../label/jar-label.ts';
import { maySeeStore } from '../../permissions.ts';
import { batchStanding } from '../../stock/batch.ts';
import { listBatches } from '../stock/batch.sql.ts';
import { findProduct } from '../product/product.sql.ts';

/** The label of a jar with what is known of it, and what it leaves to be filled in by hand. */
export const labelPage = query({
  name: 'market.label-page',
  input: z.object({
    cooperative: z.uuid(),
    product: z.uuid(),
    batch: z.string().trim().max(40).default(''),
    bestBefore: z.iso.date().or(z.literal('')).default('').catch(''),
    count: z.coerce.number().int().min(1).max(200).default(10).catch(10),
  }),
  async run({ db, actor, today }, { count, batch, bestBefore, ...asked }) {
    const product = await findProduct(db, asked);
    if (product === undefined || !maySeeStore(actor, product)) return undefined;
    const entry = await entrySummary(db, product.organisationId);
    if (entry === undefined) return undefined;
    const { cooperative: seller, phone = '' } = entry;
    const made = { producer: { fr: seller.nameFr, ar: seller.nameAr }, place: seller.communeCode, phone };
    const label = jarLabel(product, made, { batch, bestBefore });
    const good = (await listBatches(db, product)).filter(
      (one) => batchStanding(one, today) === 'good' || batchStanding(one, today) === 'near',
    );
    return {
      product,
      seller,
      label,
      /** What was made last: the jars that are being labelled. */
      latest: good.toSorted((a, b) => (a.madeOn < b.madeOn ? 1 : -1)).at(0),
      count,
      missing: missingOnLabel(label),
      where: placeName(made.place, 'fr'),
    };
  },
});
