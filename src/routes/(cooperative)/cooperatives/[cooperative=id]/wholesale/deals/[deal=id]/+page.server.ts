import { dealDocuments } from '#modules/invoicing/server';
import {
  agreePart,
  answerComplaint,
  closeDeal,
  dealPage,
  prepareLot,
  sendLots,
  undoLot,
  withdrawPart,
} from '#modules/wholesale/server';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', dealPage, ({ params }) => params);
const documents = show('documents', dealDocuments, ({ params }) => params);

const DONE = ['answered', 'prepared', 'sent', 'settled', 'undone', 'withdrawn', 'closed', 'abroad'] as const;

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  ...(await documents(event)),
  ...forForm(),
  cooperative: event.params.cooperative,
  done: DONE.find((one) => one === event.url.searchParams.get('done')),
});

type Here = { readonly params: Partial<Record<string, string>> };
const back = (done: string) => (_: unknown, event: Here) =>
  `/cooperatives/${event.params['cooperative']}/wholesale/deals/${event.params['deal']}?done=${done}`;

export const actions = {
  agree: submit(agreePart, { then: back('answered') }),
  answer: submit(answerComplaint, { then: back('settled') }),
  prepare: submit(prepareLot, { then: back('prepared') }),
  undo: submit(undoLot, { then: back('undone') }),
  withdraw: submit(withdrawPart, { then: back('withdrawn') }),
  send: submit(sendLots, { then: back('sent') }),
  close: submit(closeDeal, { then: back('closed') }),
};
