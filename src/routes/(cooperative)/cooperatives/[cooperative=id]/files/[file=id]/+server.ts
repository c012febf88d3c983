import { error } from '@sveltejs/kit';
import { documentFile } from '#modules/registry/server';
import { readFileBytes } from '#platform/files/server';
import { statusOf } from '#platform/operation';
import { download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** A document of a cooperative, for who may see it. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const answer = await documentFile.ask({ actor: locals.actor }, params);
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  const bytes = await readFileBytes(answer.value);
  if (bytes === undefined) return error(404, 'absent');
  return download({
    name: answer.value.name,
    mediaType: answer.value.mediaType,
    body: new Uint8Array(bytes),
  });
};
