import { error } from '@sveltejs/kit';
import { cooperativePaper, cooperativeThread } from '#modules/registry/server';
import { statusOf } from '#platform/operation';
import { localised } from '#platform/text';
import { currentInstant } from '#platform/time';
import { download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** The public record of a cooperative, to print. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
  const answer = await cooperativeThread.ask({ actor: locals.actor }, params);
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  const page = localised(`/cooperatives/${params.cooperative}`, locals.locale);
  const { locale } = locals;
  return download(
    await cooperativePaper(answer.value, { locale, now: currentInstant(), address: `${url.origin}${page}` }),
  );
};
