import { orderDocuments } from '#modules/invoicing/server';
import { confirmOrder, moveOrder, sellerOrder } from '#modules/sales/server';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', sellerOrder, ({ params }) => params);

const papers = show('papers', orderDocuments, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  ...(await papers(event)),
  ...forForm(),
});

interface Moved {
  readonly organisationId: string;
  readonly order: string;
}

const back = ({ organisationId, order }: Moved) => `/cooperatives/${organisationId}/orders/${order}`;

export const actions = {
  move: submit(moveOrder, { then: back }),
  confirm: submit(confirmOrder, { then: back }),
};
