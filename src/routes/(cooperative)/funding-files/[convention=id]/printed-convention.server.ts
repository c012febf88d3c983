import { error, type RequestEvent } from '@sveltejs/kit';
import { conventionDossier, conventionPaper } from '#modules/funding/server';
import { statusOf } from '#platform/operation';
import { currentInstant } from '#platform/time';
import { download } from '#platform/web/server';

/** A convention to print and to sign, for who sees its money. */
export function printedConvention(locale: 'fr' | 'ar') {
  return async ({ locals, params }: RequestEvent) => {
    const answer = await conventionDossier.ask({ actor: locals.actor }, params);
    if (!answer.ok) return error(statusOf(answer.code), answer.code);
    return download(await conventionPaper(answer.value, { locale, now: currentInstant() }));
  };
}
