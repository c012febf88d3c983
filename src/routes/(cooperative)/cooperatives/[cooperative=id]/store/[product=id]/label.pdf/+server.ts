import { error } from '@sveltejs/kit';
import { jarLabelPaper, labelPage } from '#modules/market/server';
import { statusOf } from '#platform/operation';
import { currentInstant } from '#platform/time';
import { addressInput, download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** The labels asked, ready to print. */
export const GET: RequestHandler = async (event) => {
  const { locals, params } = event;
  const answer = await labelPage.ask({ actor: locals.actor }, { ...addressInput(event), ...params });
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  return download(await jarLabelPaper(answer.value, { locale: locals.locale, now: currentInstant() }));
};
