const DAY = 86_400;
const DEVICE_DAYS = 400;
const SESSION_DAYS = 30;

interface CookieOptions {
  readonly path: '/';
  readonly httpOnly: true;
  readonly sameSite: 'lax';
  readonly secure: boolean;
  readonly maxAge: number;
}

/**
 * The name of the session cookie. Over https its prefix makes browsers refuse it from any other host or path.
 */
export function sessionCookieName(protocol: string): string {
  return isSecure(protocol) ? '__Host-twiza' : 'twiza';
}

/** The name of the cookie that tells one device from another when wrong tries are counted. */
export function deviceCookieName(protocol: string): string {
  return isSecure(protocol) ? '__Host-twiza-device' : 'twiza-device';
}

/** The name of the cookie that joins a right password to the one-time code that must follow. */
export function stepCookieName(protocol: string): string {
  return isSecure(protocol) ? '__Host-twiza-step' : 'twiza-step';
}

/** The name of the cookie that keeps the cart of a browser without an account. */
export function guestCookieName(protocol: string): string {
  return isSecure(protocol) ? '__Host-twiza-guest' : 'twiza-guest';
}

/**
 * How the cookies are set. The session itself ends earlier in the database; the device is remembered much
 * longer.
 */
export function cookieOptions(protocol: string, kind: 'session' | 'device' | 'step'): CookieOptions {
  const days = { session: SESSION_DAYS, device: DEVICE_DAYS, step: 1 }[kind];
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(protocol), maxAge: days * DAY };
}

function isSecure(protocol: string): boolean {
  return protocol === 'https:';
}
