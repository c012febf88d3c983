import { z } from 'zod';
import { lockProduct } from '#modules/market/server';
import { removeFile } from '#platform/files/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayTellMaking } from '../../permissions.ts';
import { listStagePhotos, removeStagePhoto } from './work.sql.ts';

/** Takes a photo of the making away: who is on it does not want it any more, or it is the wrong one. */
export const dropStagePhoto = changes({
  name: 'production.drop-stage-photo',
  input: z.object({ cooperative: z.uuid(), product: z.uuid(), stagePhoto: z.uuid() }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor, product) => mayTellMaking(actor, product),

  async run({ tx }, product, asked) {
    const photos = await listStagePhotos(tx, asked);
    const photo = photos.find(({ stagePhotoId }) => stagePhotoId === asked.stagePhoto);
    if (photo === undefined) return refused('absent');
    await removeStagePhoto(tx, photo);
    await removeFile(tx, photo);
    const { organisationId, communeCode, productId } = product;
    return ok({ organisationId, communeCode, product: productId });
  },
});
