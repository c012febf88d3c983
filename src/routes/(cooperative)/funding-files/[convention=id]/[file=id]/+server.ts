import { error } from '@sveltejs/kit';
import { evidenceFile } from '#modules/funding/server';
import { readFileBytes } from '#platform/files/server';
import { statusOf } from '#platform/operation';
import { download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** A paper shown for a convention, or an invoice claimed under it, for who sees its money. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const answer = await evidenceFile.ask({ actor: locals.actor }, params);
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  const bytes = await readFileBytes(answer.value);
  if (bytes === undefined) return error(404, 'absent');
  const { name, mediaType } = answer.value;
  return download({ name, mediaType, body: new Uint8Array(bytes) });
};
