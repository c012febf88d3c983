import { error } from '@sveltejs/kit';
import type { Photo } from '#platform/pictures';
import { pictureAnswer } from '#platform/pictures/server';

/** A photo in one width and form for who was found to be one of the few who may see it: kept by no cache between. */
export async function grantedPicture({ organisationId, fileId }: Photo, variant: string): Promise<Response> {
  const picture = await pictureAnswer({ organisationId, fileId, variant, isGranted: true });
  if (picture === undefined) return error(404, 'absent');
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'content-type': picture.mediaType,
      'cache-control': 'private, max-age=86400',
      'x-content-type-options': 'nosniff',
    },
  });
}
