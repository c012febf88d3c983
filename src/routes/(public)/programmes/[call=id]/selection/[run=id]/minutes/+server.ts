import { error } from '@sveltejs/kit';
import { runProof } from '#modules/programmes/server';
import { readFileBytes } from '#platform/files/server';
import { statusOf } from '#platform/operation';
import { download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** The minutes of an adopted selection as they were signed. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const answer = await runProof.ask({ actor: locals.actor }, { run: params.run });
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  const { signedFile } = answer.value.run;
  const bytes = signedFile && (await readFileBytes(signedFile));
  if (signedFile === undefined || bytes === undefined) return error(404, 'absent');
  const { name, mediaType } = signedFile;
  return download({ name, mediaType, body: new Uint8Array(bytes) });
};
