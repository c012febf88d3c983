import { orderDocuments } from '#modules/invoicing/server';
import { refundOrder, sellerOrder, settleDispute, writeMessage } from '#modules/sales/server';
import { photoOf } from '../../../../../(cooperative)/tended.server.ts';
import { seenTalk } from '../../../../../seen-talk.server.ts';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const shown = show('shown', sellerOrder, ({ params }) => params);

const papers = show('papers', orderDocuments, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  ...(await papers(event)),
  messages: await seenTalk(event, event.params.cooperative, event.params.order),
  request: newId<'request'>(),
});

const back = (one: { readonly organisationId: string; readonly order: string }) =>
  `/office/sales/${one.organisationId}/${one.order}`;

export const actions = {
  refund: submit(refundOrder, { then: back }),
  settle: submit(settleDispute, { then: back }),
  write: submit(writeMessage, {
    input: async ({ photo, ...typed }, { params }) => ({ ...typed, ...params, ...(await photoOf(photo)) }),
    then: back,
  }),
};
