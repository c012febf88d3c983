import { error, type RequestEvent } from '@sveltejs/kit';
import { piecePhoto } from '#modules/bespoke/server';
import { show } from '#platform/web/server';
import { grantedPicture } from '../../../../../../../granted-picture.server.ts';
import { askerAt } from '../../../../../opened-request.server.ts';
import { asBuyer } from '../../../../../shopper.server.ts';

/** A photo of the request a secret address opens. */
export const GET = async (event: RequestEvent): Promise<Response> => {
  const { personId, cooperative, request } = await askerAt(event);
  const { file = '', variant = '' } = event.params;
  const asked = show('photo', piecePhoto, () => ({ cooperative, request, file }));
  const { photo } = await asBuyer(event, personId, asked);
  return photo === undefined ? error(404, 'absent') : grantedPicture(photo, variant);
};
