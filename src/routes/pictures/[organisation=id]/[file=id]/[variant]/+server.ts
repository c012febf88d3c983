import { error } from '@sveltejs/kit';
import { pictureAnswer } from '#platform/pictures/server';
import type { RequestHandler } from './$types';

/** A public photo in one width and form. Its address never shows anything else, so it is kept for a year. */
export const GET: RequestHandler = async ({ params }) => {
  const asked = { organisationId: params.organisation, fileId: params.file, variant: params.variant };
  const picture = await pictureAnswer(asked);
  if (picture === undefined) return error(404, 'absent');
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'content-type': picture.mediaType,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  });
};
