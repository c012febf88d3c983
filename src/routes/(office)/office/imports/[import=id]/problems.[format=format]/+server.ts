import { error } from '@sveltejs/kit';
import { problemSheet, refusedLines } from '#modules/registry/server';
import { statusOf } from '#platform/operation';
import { download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** The rows that did not come in, as they were brought, with a column that says why. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const answer = await refusedLines.ask({ actor: locals.actor }, { import: params.import });
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  return download(await problemSheet(answer.value, { format: params.format, locale: locals.locale }));
};
