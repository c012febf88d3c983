import { z } from 'zod';
import { organisationNames } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { mayJudge } from '../../permissions.ts';
import { languageToAsk } from '../../product/first-text.ts';
import { listByProduct } from '../product/product.sql.ts';
import { listOpenReviews } from './review.sql.ts';

const MOST = 200;

/** Claims to judge and texts to write, in the places of who asks, with the words they are about. */
export const reviewWorklist = query({
  name: 'market.review-worklist',
  input: z.object({}),
  async run({ db, actor }) {
    const open = (await listOpenReviews(db, MOST)).filter((one) => mayJudge(actor, one));
    const products = await listByProduct(
      db,
      open.map(({ productId }) => productId),
    );
    const names = await organisationNames(db, [...new Set(open.map(({ organisationId }) => organisationId))]);
    return open.map((one) => {
      const product = products.find(({ productId }) => String(productId) === one.productId);
      return {
        ...one,
        seller: names.get(one.organisationId) ?? { fr: '', ar: '' },
        text: product?.text ?? { fr: '', ar: '' },
        /** The language asked for, when a text is. */
        asked: product === undefined ? undefined : languageToAsk(product),
      };
    });
  },
});
