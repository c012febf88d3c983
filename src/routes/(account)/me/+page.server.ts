import type { RequestEvent } from '@sveltejs/kit';
import {
  chooseLanguage,
  chooseMandate,
  forgetSession,
  myAccount,
  revokeOtherSessions,
  revokeSession,
  signOut,
} from '#platform/identity/server';
import { dayOf } from '#platform/time';
import { show, submit } from '#platform/web/server';

const account = show('mine', myAccount, () => ({}));

export const load = async (event: RequestEvent) => {
  const { mine } = await account(event);
  const sessions = mine.sessions.map(({ startedAt, seenAt, ...session }) => ({
    ...session,
    since: dayOf(startedAt),
    seen: dayOf(seenAt),
    here: session.session === event.locals.session?.tokenHash,
  }));
  return { login: mine.login, language: mine.language, sessions, saved: event.url.searchParams.has('saved') };
};

const here = { then: () => '/me?saved' };

export const actions = {
  wear: submit(chooseMandate, {
    ...here,
    input: ({ mandate }, event) => ({ mandate, session: mine(event) }),
  }),
  language: submit(chooseLanguage, here),
  revoke: submit(revokeSession, { ...here, input: ({ session }) => ({ session }) }),
  revokeOthers: submit(revokeOtherSessions, { ...here, input: (_, event) => ({ session: mine(event) }) }),
  signOut: submit(signOut, {
    input: (_, event) => ({ session: mine(event) }),
    then: (_, event) => {
      forgetSession(event);
      return '/';
    },
  }),
};

function mine({ locals }: RequestEvent): string | undefined {
  return locals.session?.tokenHash;
}
