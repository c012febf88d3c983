import { error } from '@sveltejs/kit';
import { parcelLabelPaper, pickList, pickListPaper } from '#modules/sales/server';
import { statusOf } from '#platform/operation';
import { currentInstant } from '#platform/time';
import { download } from '#platform/web/server';
import { makersOfOrders } from '../../../../../makers-on-papers.server.ts';
import type { RequestHandler } from './$types';

/** Today's list, and the labels of all its parcels. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { cooperative, file } = params;
  const answer = await pickList.ask({ actor: locals.actor }, { cooperative });
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  const { seller, phone, things, toPrepare, ready } = answer.value;
  const how = { locale: locals.locale, now: currentInstant() };
  if (file === 'list.pdf') return download(await pickListPaper({ seller, things }, how));
  const orders = [...toPrepare, ...ready].filter(({ deliveryWay }) => deliveryWay === 'courier');
  if (file !== 'labels.pdf' || orders.length === 0) return error(404, 'absent');
  const madeBy = await makersOfOrders(
    locals.actor,
    orders.map(({ orderId }) => orderId),
  );
  return download(await parcelLabelPaper({ seller, phone, orders, madeBy }, how));
};
