import { answerCardNotice, openGate } from '#modules/sales/server';
import type { RequestHandler } from './$types';

/** An acquirer tells what became of a card payment, and is answered in its own words. */
export const POST: RequestHandler = async ({ request, url, locals }) => {
  const gate = openGate(url.origin);
  const fields = Object.fromEntries(new URLSearchParams(await request.text()));
  const answer =
    gate === undefined ? 'FAILURE' : await answerCardNotice(fields, gate, { trace: locals.trace });
  return new Response(answer, { headers: { 'content-type': 'text/plain' } });
};
