import { error } from '@sveltejs/kit';
import { reviewDocument } from '#modules/programmes/server';
import { readFileBytes } from '#platform/files/server';
import { statusOf } from '#platform/operation';
import { download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** A document of a file, for its reviewer. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const answer = await reviewDocument.ask({ actor: locals.actor }, params);
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  const bytes = await readFileBytes(answer.value);
  if (bytes === undefined) return error(404, 'absent');
  const { name, mediaType } = answer.value;
  return download({ name, mediaType, body: new Uint8Array(bytes) });
};
