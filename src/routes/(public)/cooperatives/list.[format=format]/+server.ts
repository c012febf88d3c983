import { error } from '@sveltejs/kit';
import { listedCooperatives, listSheet } from '#modules/registry/server';
import { statusOf } from '#platform/operation';
import { addressInput, download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** The found cooperatives as a list for a spreadsheet, in the language of the address. */
export const GET: RequestHandler = async (event) => {
  const { locals, params } = event;
  const answer = await listedCooperatives.ask({ actor: locals.actor }, addressInput(event));
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  return download(await listSheet(answer.value, { format: params.format, locale: locals.locale }));
};
