import { error } from '@sveltejs/kit';
import { makersLine } from '#modules/production';
import { lineMakers } from '#modules/production/server';
import { deliveryNotePaper, parcelLabelPaper, sellerOrder } from '#modules/sales/server';
import { statusOf } from '#platform/operation';
import { createWords } from '#platform/text';
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
  if (file !== 'note.pdf') return error(404, 'absent');
  const makers = await lineMakers.ask({ actor: locals.actor }, { orders: [order.orderId] });
  if (!makers.ok) return error(statusOf(makers.code), makers.code);
  const words = createWords(locals.locale);
  const said = Object.entries(makers.value).map(([line, who]) => [line, makersLine(words, who)]);
  return download(await deliveryNotePaper({ seller, order, madeBy: Object.fromEntries(said) }, how));
};
