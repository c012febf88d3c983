import { orderDocuments } from '#modules/invoicing/server';
import { lineParts, thingCertificates } from '#modules/production/server';
import { confirmOrder, moveOrder, replaceBatch, sellerOrder, writeMessage } from '#modules/sales/server';
import { show, submit } from '#platform/web/server';
import { seenTalk } from '../../../../../seen-talk.server.ts';
import { countedLines } from '../../../../../counted-lines.ts';
import { forForm, photoOf } from '../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', sellerOrder, ({ params }) => params);

const papers = show('papers', orderDocuments, ({ params }) => params);

export const load: PageServerLoad = async (event) => {
  const found = await shown(event);
  const products = found.shown.order.lines.map(({ productId }) => productId);
  return {
    ...found,
    ...(await papers(event)),
    ...(await show('certificates', thingCertificates, () => ({ products }))(event)),
    ...(await show('parts', lineParts, ({ params }) => params)(event)),
    messages: await seenTalk(event, event.params.cooperative, event.params.order),
    ...forForm(),
  };
};

interface Moved {
  readonly organisationId: string;
  readonly order: string;
}

const back = ({ organisationId, order }: Moved) => `/cooperatives/${organisationId}/orders/${order}`;

export const actions = {
  move: submit(moveOrder, {
    input: (typed, { params }) => ({ ...params, ...typed, ...countedLines(typed) }),
    then: back,
  }),
  confirm: submit(confirmOrder, { then: back }),
  replace: submit(replaceBatch, { then: back }),
  write: submit(writeMessage, {
    input: async ({ photo, ...typed }, { params }) => ({ ...typed, ...params, ...(await photoOf(photo)) }),
    then: back,
  }),
};
