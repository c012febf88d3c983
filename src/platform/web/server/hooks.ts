import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { countRequest } from '#platform/api/server';
import { recogniseApiToken, recogniseSession, sessionCookieName } from '#platform/identity/server';
import { newId } from '#platform/ids';
import { logger } from '#platform/log/server';
import { ANONYMOUS } from '#platform/operation';
import { directionOf, splitLocale } from '#platform/text';
import { currentInstant } from '#platform/time';
import { spend } from './limits.ts';
import { nameFields } from './name-fields.ts';

const BEARER = /^Bearer (\S+)$/;

/** Names the request, finds the language of the address and writes both into the page. */
export const localise: Handle = async ({ event, resolve }) => {
  const { locale } = splitLocale(event.url.pathname);
  event.locals.locale = locale;
  event.locals.trace = event.request.headers.get('x-request-id') ?? newId<'request'>();
  event.locals.actor = ANONYMOUS;
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      nameFields(html.replace('lang="%twiza.lang%"', `lang="${locale}" dir="${directionOf(locale)}"`)),
  });
  if (event.locals.formTarget !== undefined) allowFormTo(response, event.locals.formTarget);
  response.headers.set('x-request-id', event.locals.trace);
  return response;
};

/** A page that sends its buyer to an acquirer may post there, and nowhere else. */
function allowFormTo(response: Response, target: string): void {
  const policy = response.headers.get('content-security-policy') ?? '';
  const { origin } = new URL(target);
  const widened = policy.replace("form-action 'self'", `form-action 'self' ${origin}`);
  response.headers.set('content-security-policy', widened);
}

/** Measures each answer by its route. */
export const measure: Handle = async ({ event, resolve }) => {
  const began = performance.now();
  const response = await resolve(event);
  const { method } = event.request;
  countRequest({
    route: event.route.id ?? 'none',
    method,
    status: response.status,
    seconds: (performance.now() - began) / 1000,
  });
  return response;
};

/** Finds out who asks, from the session cookie or, for programs, from the bearer token. */
export const recognise: Handle = async ({ event, resolve }) => {
  const now = currentInstant();
  const bearer = BEARER.exec(event.request.headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) {
    event.locals.actor = (await recogniseApiToken({ token: bearer, now }))?.actor ?? ANONYMOUS;
  } else {
    const token = event.cookies.get(sessionCookieName(event.url.protocol));
    const known = token === undefined ? undefined : await recogniseSession({ token, now });
    if (known) {
      event.locals.actor = known.actor;
      event.locals.session = known.session;
    }
  }
  return resolve(event);
};

/** Limits how much one address, and one person, may ask in a minute. */
export const guard: Handle = async ({ event, resolve }) => {
  const person = event.locals.actor.kind === 'person' ? event.locals.actor.personId : undefined;
  const wait = await spend({ address: event.getClientAddress(), person, method: event.request.method });
  if (wait !== undefined) {
    const body = { type: 'about:blank', title: 'too-many-requests', status: 429, code: 'too-many-requests' };
    const headers = { 'retry-after': String(wait), 'content-type': 'application/problem+json' };
    return new Response(JSON.stringify(body), { status: 429, headers });
  }
  const response = await resolve(event);
  if (person !== undefined) response.headers.set('cache-control', 'private, no-store');
  return response;
};

/**
 * The only place that turns an exception into a page: calm for the person, complete in the log, joined by a
 * number.
 */
export const mapError: HandleServerError = (caught) => {
  if (caught.kind === 'app') return { code: caught.error.message };
  if (caught.kind !== 'unknown') return { code: caught.error.status === 404 ? 'absent' : 'outage' };
  const reference = caught.event.locals.trace;
  logger().error(
    { reference, route: caught.event.route.id, error: caught.error },
    'an exception reached a page',
  );
  return { code: 'outage', reference };
};
