import { error } from '@sveltejs/kit';
import { crossedFigures, crossingSheet } from '#modules/observatory/server';
import { statusOf } from '#platform/operation';
import { addressInput, download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** A crossing for a spreadsheet, in the language of the address: one line for each cell. */
export const GET: RequestHandler = async (event) => {
  const { locals, params } = event;
  const answer = await crossedFigures.ask({ actor: locals.actor }, addressInput(event));
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  return download(await crossingSheet(answer.value, { format: params.format, locale: locals.locale }));
};
