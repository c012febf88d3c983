import { error, type RequestEvent } from '@sveltejs/kit';
import { minutesPaper, selectionPage } from '#modules/programmes/server';
import { statusOf } from '#platform/operation';
import { currentInstant } from '#platform/time';
import { download } from '#platform/web/server';

/** The minutes of a selection as a PDF in a language, to sign or signed. */
export function printedMinutes(locale: 'fr' | 'ar') {
  return async ({ params, locals }: RequestEvent): Promise<Response> => {
    const answer = await selectionPage.ask({ actor: locals.actor }, params);
    if (!answer.ok) return error(statusOf(answer.code), answer.code);
    return download(await minutesPaper({ ...answer.value, locale, now: currentInstant() }));
  };
}
