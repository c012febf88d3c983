import { error, type RequestEvent } from '@sveltejs/kit';
import { talkPhoto } from '#modules/sales/server';
import { show } from '#platform/web/server';
import { grantedPicture } from '../../../../../../../../granted-picture.server.ts';

const asked = show('photo', talkPhoto, ({ params: { cooperative, order, file } }) => ({
  cooperative,
  order,
  file,
}));

/** A photo sent about an order, for who prepares it and the office that decides. */
export const GET = async (event: RequestEvent): Promise<Response> => {
  const { photo } = await asked(event);
  return photo === undefined ? error(404, 'absent') : grantedPicture(photo, event.params.variant ?? '');
};
