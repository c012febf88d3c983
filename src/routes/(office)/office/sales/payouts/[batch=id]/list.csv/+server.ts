import { error } from '@sveltejs/kit';
import { payoutBatch, payoutSheet } from '#modules/sales/server';
import { statusOf } from '#platform/operation';
import { download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** What the bank is given: the approved lines of a list. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const answer = await payoutBatch.ask({ actor: locals.actor }, params);
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  const { batch, payouts } = answer.value;
  return download(payoutSheet({ number: batch.number, payouts }, locals.locale));
};
