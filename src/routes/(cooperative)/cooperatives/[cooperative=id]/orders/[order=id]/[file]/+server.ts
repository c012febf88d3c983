import { error } from '@sveltejs/kit';
import { deliveryNotePaper, parcelLabelPaper, sellerOrder } from '#modules/sales/server';
import { statusOf } from '#platform/operation';
import { currentInstant } from '#platform/time';
import { download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** What goes on a parcel and what goes with it. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { cooperative, order: asked, file } = params;
  const answer = await sellerOrder.ask({ actor: locals.actor }, { cooperative, order: asked });
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  const { seller, phone, order } = answer.value;
  const how = { locale: locals.locale, now: currentInstant() };
  if (file === 'label.pdf') return download(await parcelLabelPaper({ seller, phone, orders: [order] }, how));
  if (file === 'note.pdf') return download(await deliveryNotePaper({ seller, order }, how));
  return error(404, 'absent');
};
