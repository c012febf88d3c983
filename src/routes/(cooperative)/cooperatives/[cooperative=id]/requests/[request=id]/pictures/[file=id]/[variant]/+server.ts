import { error, type RequestEvent } from '@sveltejs/kit';
import { piecePhoto } from '#modules/bespoke/server';
import { show } from '#platform/web/server';
import { grantedPicture } from '../../../../../../../../granted-picture.server.ts';

const asked = show('photo', piecePhoto, ({ params: { cooperative, request, file } }) => ({
  cooperative,
  request,
  file,
}));

/** A photo of a request, for who makes it. */
export const GET = async (event: RequestEvent): Promise<Response> => {
  const { photo } = await asked(event);
  return photo === undefined ? error(404, 'absent') : grantedPicture(photo, event.params.variant ?? '');
};
