import { asId, isId, newId, type PersonId } from '#platform/ids';
import type { PersonActor } from '#platform/operation';
import { sealText, unsealText } from '#platform/sealing/server';
import { cookieOptions, guestCookieName } from './cookies.ts';
import type { Visit } from './doorstep.ts';

/** The role of a browser without an account: no mandate gives it, and it holds only what is given here. */
const GUEST = 'guest';
const OWNER = 'guest';

/** Somebody without an account: an id that no person bears, and nothing within reach but her own rows. */
export function guestActor(id: string, verbs: Iterable<string>): PersonActor {
  const personId: PersonId = asId(id);
  return {
    kind: 'person',
    personId,
    mandateId: asId(id),
    name: '',
    role: GUEST,
    verbs: new Set(verbs),
    reach: { kind: 'organisation' },
    onBehalfOf: asId(id),
  };
}

/** The guest this browser already is. A cookie somebody made up is nobody. */
export function guestOf({ cookies, url }: Visit): string | undefined {
  const sealed = cookies.get(guestCookieName(url.protocol));
  if (sealed === undefined) return undefined;
  try {
    const id = unsealText('guests', sealed, OWNER);
    return isId(id) ? id : undefined;
  } catch {
    return undefined;
  }
}

/** The guest this browser is, or becomes now. */
export function welcomeGuest(visit: Visit): string {
  const known = guestOf(visit);
  if (known !== undefined) return known;
  const id = newId<'person'>();
  const { protocol } = visit.url;
  visit.cookies.set(
    guestCookieName(protocol),
    sealText('guests', id, OWNER),
    cookieOptions(protocol, 'device'),
  );
  return id;
}

/** The browser is a guest no more: what it had is an account's. */
export function forgetGuest({ cookies, url }: Visit): void {
  cookies.delete(guestCookieName(url.protocol), cookieOptions(url.protocol, 'device'));
}
