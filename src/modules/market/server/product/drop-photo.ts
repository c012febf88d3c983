import { z } from 'zod';
import { removeFile } from '#platform/files/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { productChanged } from '../../facts.ts';
import { maySell } from '../../permissions.ts';
import { lockProduct, removePhoto, saveProduct } from './product.sql.ts';

/** Takes a photo of a thing away, unless it is the last of what is on sale. */
export const dropPhoto = changes({
  name: 'market.drop-photo',
  input: z.object({ cooperative: z.uuid(), product: z.uuid(), photo: z.uuid() }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor, product) => maySell(actor, product),

  async run({ tx, announce }, product, { photo }) {
    const known = product.photos.find(({ fileId }) => fileId === photo);
    if (known === undefined) return refused('absent');
    if (product.photos.length === 1 && product.state === 'on-sale') return refused('lacks-photo', 'photo');
    await removePhoto(tx, product, photo);
    await removeFile(tx, known);
    await saveProduct(tx, product, {});
    const { organisationId, communeCode, productId } = product;
    announce(productChanged(organisationId, productId));
    return ok({ organisationId, communeCode, product: productId });
  },
});
