import { error } from '@sveltejs/kit';
import { duesOf, mayPrepareFile } from '#modules/formation';
import { bankPayments, recordPayment } from '#modules/formation/server';
import { holdsVerb } from '#platform/operation';
import { submit } from '#platform/web/server';
import { filePage } from '../../file-page.server.ts';
import type { PageServerLoad } from './$types';

/** The money of the shares, for the three years it may take: also while an office has the file, and after. */
export const load: PageServerLoad = async (event) => {
  const shown = await filePage(event);
  const { dossier } = shown;
  if (dossier.file.kind !== 'cooperative') return error(404, 'absent');
  const { actor } = event.locals;
  return {
    ...shown,
    dues: duesOf(dossier, dossier.law, dossier.today),
    mayPay: holdsVerb(actor, 'formation.record-payment') && mayPrepareFile(actor, dossier.file),
    done: event.url.searchParams.has('done'),
  };
};

const then = ({ file }: { file: string }) => `/formation/${file}/payments?done`;

export const actions = {
  payment: submit(recordPayment, { then }),
  bank: submit(bankPayments, { then }),
};
