import { dealDocuments } from '#modules/invoicing/server';
import { answerComplaint, closeDeal, dealPage } from '#modules/wholesale/server';
import { show, submit } from '#platform/web/server';
import { asBusiness, forForm } from '../../business.server.ts';
import type { PageServerLoad } from './$types';

const shown = asBusiness(show('shown', dealPage, ({ params }) => params));
const documents = show('documents', dealDocuments, ({ params }) => params);

const DONE = ['ordered', 'counted', 'complained', 'settled', 'closed'] as const;

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  ...(await documents(event)),
  ...forForm(),
  done: DONE.find((one) => one === event.url.searchParams.get('done')),
});

export const actions = {
  answer: submit(answerComplaint, {
    then: ({ deal }) => `/market/business/deals/${deal}?done=settled`,
  }),
  close: asBusiness(submit(closeDeal, { then: ({ deal }) => `/market/business/deals/${deal}?done=closed` })),
};
