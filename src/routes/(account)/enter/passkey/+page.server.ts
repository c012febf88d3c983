import type { RequestEvent } from '@sveltejs/kit';
import { callerOf, offerPasskeySignIn, signInWithPasskey, siteOf } from '#platform/identity/server';
import { enters } from '../../at-the-door.server.ts';

export const load = async (event: RequestEvent) => ({
  options: JSON.stringify(await offerPasskeySignIn(callerOf(event), siteOf(event))),
});

export const actions = {
  default: enters((caller, { response }, event) =>
    signInWithPasskey(caller, { response, site: siteOf(event) }),
  ),
};
