import { error, type RequestEvent } from '@sveltejs/kit';
import { sharePage, shareSheetPaper } from '#modules/production/server';
import { statusOf } from '#platform/operation';
import type { Locale } from '#platform/text';
import { currentInstant } from '#platform/time';
import { download } from '#platform/web/server';

/** The sheet to sign of a sale shared, in a language. */
export function printedSheet(locale: Locale) {
  return async ({ params, locals }: RequestEvent) => {
    const shown = await sharePage.ask({ actor: locals.actor }, params);
    if (!shown.ok) return error(statusOf(shown.code), shown.code);
    return download(await shareSheetPaper(shown.value, { locale, now: currentInstant() }));
  };
}
