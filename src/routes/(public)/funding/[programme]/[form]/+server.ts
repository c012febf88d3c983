import { error } from '@sveltejs/kit';
import { EVERY_PROGRAMME, isExportForm } from '#modules/funding';
import { resultSheet } from '#modules/funding/server';
import { ANONYMOUS } from '#platform/operation';
import { settings } from '#platform/settings/server';
import { currentInstant, dayOf } from '#platform/time';
import { download } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** Results as a file: one programme, or `all`. Everybody's, whoever asks. */
export const GET: RequestHandler = async ({ params: { programme, form }, locals, url }) => {
  if (!isExportForm(form)) return error(404, 'absent');
  const now = currentInstant();
  const publisher = { id: settings().publisher, name: 'Twiza', origin: url.origin, now, today: dayOf(now) };
  const asked = programme === EVERY_PROGRAMME ? {} : { programme };
  const file = await resultSheet({ actor: ANONYMOUS }, { ...asked, form, locale: locals.locale, publisher });
  return file === undefined ? error(404, 'absent') : download(file);
};
