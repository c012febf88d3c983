import { error } from '@sveltejs/kit';
import { jarLabelPaper, labelPage } from '#modules/market/server';
import { makersOnPaper } from '#modules/production';
import { labelMakers } from '#modules/production/server';
import { statusOf } from '#platform/operation';
import { currentInstant } from '#platform/time';
import { addressInput, download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** The labels asked, ready to print. */
export const GET: RequestHandler = async (event) => {
  const { locals, params } = event;
  const answer = await labelPage.ask({ actor: locals.actor }, { ...addressInput(event), ...params });
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  const { cooperative, product } = params;
  const { batch } = answer.value.label;
  const by = await labelMakers.ask({ actor: locals.actor }, { cooperative, product, batch });
  const made = makersOnPaper(by.ok ? by.value.makers : undefined);
  const asked = { ...answer.value, ...(made !== undefined && { made }) };
  return download(await jarLabelPaper(asked, { locale: locals.locale, now: currentInstant() }));
};
