import type { RequestEvent } from '@sveltejs/kit';
import { certificatePage, certificatePaper, certificatePhoto, ownerSlip } from '#modules/production/server';
import type { Locale } from '#platform/text';
import { currentInstant } from '#platform/time';
import { download, notShown } from '#platform/web/server';

/**
 * A certificate on paper, in a language; with the slip of who holds the piece where the address has
 * its secret.
 */
export function printedCertificate(locale: Locale) {
  return async ({ params, locals, url }: RequestEvent) => {
    const { actor } = locals;
    const shown = await certificatePage.ask({ actor }, params);
    if (!shown.ok) return notShown(shown.code);
    const { makers } = shown.value;
    const photo = await certificatePhoto(shown.value.told);
    const printed = { locale, now: currentInstant(), origin: url.origin, makers, ...photo };
    if (params.secret === undefined) return download(await certificatePaper(shown.value, printed));
    const slip = await ownerSlip.ask({ actor }, params);
    if (!slip.ok) return notShown(slip.code);
    return download(await certificatePaper(shown.value, { ...printed, secret: slip.value.secret }));
  };
}
