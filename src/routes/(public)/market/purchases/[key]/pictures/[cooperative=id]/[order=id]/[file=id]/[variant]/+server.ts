import { error, type RequestEvent } from '@sveltejs/kit';
import { talkPhoto } from '#modules/sales/server';
import { show } from '#platform/web/server';
import { grantedPicture } from '../../../../../../../../../granted-picture.server.ts';
import { buyerAt } from '../../../../../../../opened.server.ts';
import { asBuyer } from '../../../../../../../shopper.server.ts';

const asked = show('photo', talkPhoto, ({ params: { cooperative, order, file } }) => ({
  cooperative,
  order,
  file,
}));

/** A photo sent about an order of the purchase a secret address opens. */
export const GET = async (event: RequestEvent): Promise<Response> => {
  const { personId } = await buyerAt(event);
  const { photo } = await asBuyer(event, personId, asked);
  return photo === undefined ? error(404, 'absent') : grantedPicture(photo, event.params.variant ?? '');
};
