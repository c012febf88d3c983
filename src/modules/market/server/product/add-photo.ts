import { z } from 'zod';
import { keepFile } from '#platform/files/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { productChanged } from '../../facts.ts';
import { maySell } from '../../permissions.ts';
import { insertPhoto, lockProduct, saveProduct } from './product.sql.ts';
import { MOST_PHOTOS, readPhoto } from './read-photo.ts';

/** Adds a photo of a thing. It comes as base64. */
export const addPhoto = changes({
  name: 'market.add-photo',
  input: z.object({
    cooperative: z.uuid(),
    product: z.uuid(),
    photo: z.base64().min(1, 'file-missing'),
    photoName: z.string().trim().min(1).max(200),
  }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor, product) => maySell(actor, product),

  async run({ tx, now, announce }, product, { photo, photoName }) {
    if (product.photos.length >= MOST_PHOTOS) return refused('photos-full', 'photo', { most: MOST_PHOTOS });
    const taken = await readPhoto(photo);
    if (!taken.ok) return taken;
    const { organisationId, communeCode, productId } = product;
    const label = { organisationId, communeCode, name: photoName, mediaType: taken.value.mediaType };
    const fileId = await keepFile(tx, { ...label, visibility: 'public', bytes: taken.value.bytes, now });
    const { width, height } = taken.value;
    const position = product.photos.length + 1;
    await insertPhoto(tx, product, { organisationId, fileId, width, height, position });
    await saveProduct(tx, product, {});
    announce(productChanged(organisationId, productId));
    return ok({ organisationId, communeCode, product: productId, photo: fileId });
  },
});
