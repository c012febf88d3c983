import { redirect, type RequestEvent } from '@sveltejs/kit';
import { signInWithOneTimeCode, stepOf } from '#platform/identity/server';
import { localised } from '#platform/text';
import { enters } from '../../../at-the-door.server.ts';

/** Without a password before it, a code opens nothing. */
export const load = (event: RequestEvent) => {
  if (stepOf(event) === undefined) return redirect(303, localised('/enter/staff', event.locals.locale));
  return {};
};

export const actions = {
  default: enters((caller, { code }, event) => signInWithOneTimeCode(caller, { code, step: stepOf(event) })),
};
