import { error } from '@sveltejs/kit';
import { runProof } from '#modules/programmes/server';
import { statusOf } from '#platform/operation';
import { download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** What came out of an adopted selection, as the very bytes its fingerprint is of. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const answer = await runProof.ask({ actor: locals.actor }, { run: params.run });
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  const { run, output } = answer.value;
  return download({ name: `output-${run.runId}.json`, mediaType: 'application/json', body: output });
};
