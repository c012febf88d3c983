import { error } from '@sveltejs/kit';
import { lineMakers } from '#modules/production/server';
import { deliveryNotePaper, parcelLabelPaper, sellerOrder } from '#modules/sales/server';
import { statusOf } from '#platform/operation';
import { currentInstant } from '#platform/time';
import { download } from '#platform/web/server';
import { makersOfOrders, onPaper } from '../../../../../makers-on-papers.server.ts';
import type { RequestHandler } from './$types';

/** What goes on a parcel and what goes with it. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { cooperative, order: asked, file } = params;
  const answer = await sellerOrder.ask({ actor: locals.actor }, { cooperative, order: asked });
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  const { seller, phone, order } = answer.value;
  const how = { locale: locals.locale, now: currentInstant() };
  if (file === 'label.pdf') {
    const madeBy = await makersOfOrders(locals.actor, [order.orderId]);
    return download(await parcelLabelPaper({ seller, phone, orders: [order], madeBy }, how));
  }
  if (file !== 'note.pdf') return error(404, 'absent');
  const makers = await lineMakers.ask({ actor: locals.actor }, { orders: [order.orderId] });
  if (!makers.ok) return error(statusOf(makers.code), makers.code);
  return download(await deliveryNotePaper({ seller, order, madeBy: onPaper(makers.value) }, how));
};
