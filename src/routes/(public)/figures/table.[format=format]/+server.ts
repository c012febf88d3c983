import { error } from '@sveltejs/kit';
import { figuresAt, figureSheet } from '#modules/observatory/server';
import { statusOf } from '#platform/operation';
import { addressInput, download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** The table of a figure for a spreadsheet, in the language of the address. */
export const GET: RequestHandler = async (event) => {
  const { locals, params } = event;
  const answer = await figuresAt.ask({ actor: locals.actor }, addressInput(event));
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  return download(await figureSheet(answer.value, { format: params.format, locale: locals.locale }));
};
