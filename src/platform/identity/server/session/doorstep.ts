import type { Caller } from './caller.ts';
import { cookieOptions, deviceCookieName, sessionCookieName, stepCookieName } from './cookies.ts';
import type { Site } from '../secret/passkey.ts';
import { newToken } from '../secret/token.ts';

type CookieOptions = ReturnType<typeof cookieOptions>;

/** As much of a web request as the door needs. */
export interface Visit {
  readonly url: URL;
  readonly request: Request;
  readonly locals: { readonly trace: string };
  readonly cookies: {
    get(name: string): string | undefined;
    set(name: string, value: string, options: CookieOptions): void;
    delete(name: string, options: CookieOptions): void;
  };
  getClientAddress(): string;
}

/** Who stands at the door. A device that comes for the first time is given a number of its own. */
export function callerOf(visit: Visit): Caller {
  const { protocol } = visit.url;
  const known = visit.cookies.get(deviceCookieName(protocol));
  const device = known ?? newToken();
  visit.cookies.set(deviceCookieName(protocol), device, cookieOptions(protocol, 'device'));
  return {
    device,
    address: visit.getClientAddress(),
    browser: visit.request.headers.get('user-agent') ?? '',
    session: visit.cookies.get(sessionCookieName(protocol)),
    trace: visit.locals.trace,
  };
}

/** Hands the session to the browser, and takes back the half of it that waited for a second step. */
export function keepSession({ url, cookies }: Visit, token: string): void {
  cookies.set(sessionCookieName(url.protocol), token, cookieOptions(url.protocol, 'session'));
  cookies.delete(stepCookieName(url.protocol), cookieOptions(url.protocol, 'step'));
}

export function forgetSession({ url, cookies }: Visit): void {
  cookies.delete(sessionCookieName(url.protocol), cookieOptions(url.protocol, 'session'));
}

/** Keeps, between the password and the code, what joins them. */
export function keepStep({ url, cookies }: Visit, step: string): void {
  cookies.set(stepCookieName(url.protocol), step, cookieOptions(url.protocol, 'step'));
}

export function stepOf({ url, cookies }: Visit): string | undefined {
  return cookies.get(stepCookieName(url.protocol));
}

/** The site passkeys are bound to. */
export function siteOf({ url }: Visit): Site {
  return { origin: url.origin, host: url.hostname };
}
