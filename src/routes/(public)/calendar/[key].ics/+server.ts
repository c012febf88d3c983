import { error } from '@sveltejs/kit';
import { visitCalendarSheet } from '#modules/accompaniment/server';
import { currentInstant } from '#platform/time';
import type { RequestHandler } from './$types';

/** The visits behind a secret address, for the calendar of a phone. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const sheet = await visitCalendarSheet(params.key, { locale: locals.locale, now: currentInstant() });
  if (sheet === undefined) return error(404, 'absent');
  return new Response(sheet.body, {
    headers: {
      'content-type': sheet.mediaType,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });
};
