import { z } from 'zod';
import { lockProduct } from '#modules/market/server';
import { LARGEST_FILE } from '#platform/files';
import { keepFile } from '#platform/files/server';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { takePicture } from '#platform/pictures/server';
import { ok, refused } from '#platform/result';
import { STAGES } from '../../making/work.ts';
import { mayTellMaking } from '../../permissions.ts';
import { insertStagePhoto, listStagePhotos } from './work.sql.ts';

/** More than this, and nobody looks. */
const MOST_PHOTOS = 12;

/** Adds a photo of the making at one of its stages, as base64. Whoever can be recognised on it agreed. */
export const addStagePhoto = changes({
  name: 'production.add-stage-photo',
  input: z.object({
    cooperative: z.uuid(),
    product: z.uuid(),
    stage: z.enum(STAGES, 'choose-one'),
    agreed: z.literal('yes', 'agreement-missing'),
    photo: z.base64().min(1, 'file-missing'),
    photoName: z.string().trim().min(1).max(200),
  }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor, product) => mayTellMaking(actor, product),

  async run({ tx, now }, product, { stage, photo, photoName }) {
    const { organisationId, communeCode, productId } = product;
    const before = await listStagePhotos(tx, { cooperative: organisationId, product: productId });
    if (before.length >= MOST_PHOTOS) return refused('photos-full', 'photo', { most: MOST_PHOTOS });
    const bytes = Buffer.from(photo, 'base64');
    if (bytes.length > LARGEST_FILE)
      return refused('file-too-large', 'photo', { limit: LARGEST_FILE / 1024 / 1024 });
    const taken = await takePicture(bytes);
    if (!taken.ok) return taken;
    const { mediaType, width, height } = taken.value;
    const label = { organisationId, communeCode, name: photoName, mediaType };
    const fileId = await keepFile(tx, { ...label, visibility: 'public', bytes: taken.value.bytes, now });
    const kept = { organisationId, fileId, width, height, stage, stagePhotoId: newId<'stage-photo'>() };
    await insertStagePhoto(tx, kept, { productId, communeCode, at: now });
    return ok({ organisationId, communeCode, product: productId });
  },
});
