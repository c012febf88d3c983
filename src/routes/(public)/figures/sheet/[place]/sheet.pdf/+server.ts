import { error } from '@sveltejs/kit';
import { factSheet, factSheetPaper } from '#modules/observatory/server';
import { statusOf } from '#platform/operation';
import { localised } from '#platform/text';
import { currentInstant } from '#platform/time';
import { addressInput, download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** The fact sheet of a place, to print. */
export const GET: RequestHandler = async (event) => {
  const { locals, params, url } = event;
  const answer = await factSheet.ask({ actor: locals.actor }, { ...addressInput(event), ...params });
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  const page = localised(`/figures/sheet/${params.place}?day=${answer.value.day}`, locals.locale);
  const address = `${url.origin}${page}`;
  return download(
    await factSheetPaper(answer.value, { locale: locals.locale, now: currentInstant(), address }),
  );
};
