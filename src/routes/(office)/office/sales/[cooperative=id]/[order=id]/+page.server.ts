import { orderDocuments } from '#modules/invoicing/server';
import { refundOrder, sellerOrder, settleDispute } from '#modules/sales/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const shown = show('shown', sellerOrder, ({ params }) => params);

const papers = show('papers', orderDocuments, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  ...(await papers(event)),
  request: newId<'request'>(),
});

const back = (one: { readonly organisationId: string; readonly order: string }) =>
  `/office/sales/${one.organisationId}/${one.order}`;

export const actions = {
  refund: submit(refundOrder, { then: back }),
  settle: submit(settleDispute, { then: back }),
};
