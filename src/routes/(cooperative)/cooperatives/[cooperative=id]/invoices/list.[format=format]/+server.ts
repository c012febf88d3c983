import { error } from '@sveltejs/kit';
import { invoiceSheet, ourInvoices } from '#modules/invoicing/server';
import { statusOf } from '#platform/operation';
import { addressInput, download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** The papers of a year, for who keeps the books. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { cooperative, format } = params;
  const { year } = addressInput({ url });
  const answer = await ourInvoices.ask({ actor: locals.actor }, { cooperative, ...(year && { year }) });
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  return download(
    await invoiceSheet(answer.value, { format: format === 'csv' ? 'csv' : 'xlsx', locale: locals.locale }),
  );
};
