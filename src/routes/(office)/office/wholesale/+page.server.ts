import { dueInvoices } from '#modules/invoicing/server';
import { customersWorklist, decideCustomer, recordDealPayment, repayDeal } from '#modules/wholesale/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const work = show('work', customersWorklist, () => ({}));
const due = show('due', dueInvoices, () => ({}));

const DONE = ['accepted', 'refused', 'suspended', 'paid', 'repaid'] as const;

export const load: PageServerLoad = async (event) => ({
  ...(await work(event)),
  ...(await due(event)),
  request: newId<'request'>(),
  done: DONE.find((one) => one === event.url.searchParams.get('done')),
});

export const actions = {
  decide: submit(decideCustomer, { then: ({ state }) => `/office/wholesale?done=${state}` }),
  paid: submit(recordDealPayment, { then: () => '/office/wholesale?done=paid' }),
  repaid: submit(repayDeal, { then: () => '/office/wholesale?done=repaid' }),
};
