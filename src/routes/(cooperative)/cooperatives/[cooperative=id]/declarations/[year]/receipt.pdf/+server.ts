import { error } from '@sveltejs/kit';
import { declaration, declarationPaper } from '#modules/governance/server';
import { statusOf } from '#platform/operation';
import { currentInstant } from '#platform/time';
import { download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** The receipt of a declaration confirmed. Before that there is none. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const answer = await declaration.ask({ actor: locals.actor }, params);
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  const { cooperative, declaration: found } = answer.value;
  if (found?.state !== 'confirmed') return error(404, 'absent');
  const { locale } = locals;
  return download(await declarationPaper({ cooperative, declaration: found, locale, now: currentInstant() }));
};
