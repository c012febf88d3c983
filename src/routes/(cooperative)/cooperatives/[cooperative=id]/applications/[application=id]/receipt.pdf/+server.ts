import { error } from '@sveltejs/kit';
import { applicationFile, applicationPaper } from '#modules/programmes/server';
import { statusOf } from '#platform/operation';
import { currentInstant } from '#platform/time';
import { download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** The receipt of a file that was sent. Before that there is none. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const answer = await applicationFile.ask({ actor: locals.actor }, params);
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  const { application, call, terms } = answer.value;
  if (application.state !== 'submitted') return error(404, 'absent');
  const { locale } = locals;
  return download(await applicationPaper({ application, call, terms, locale, now: currentInstant() }));
};
