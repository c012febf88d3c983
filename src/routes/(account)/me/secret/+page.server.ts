import { redirect, type RequestEvent } from '@sveltejs/kit';
import { callerOf, changePassword, changePin } from '#platform/identity/server';
import { localised } from '#platform/text';
import { formInput } from '#platform/web/server';
import { again } from '../../at-the-door.server.ts';

export const actions = {
  default: async (event: RequestEvent) => {
    const { actor, session, locale } = event.locals;
    if (actor.kind !== 'person' || session === undefined) return redirect(303, localised('/enter', locale));
    const raw = await formInput(event);
    const changing = { actor, session: session.tokenHash, raw };
    const change = session.kind === 'member' ? changePin : changePassword;
    const changed = await change(callerOf(event), changing);
    if (!changed.ok) return again(changed, {});
    return redirect(303, localised('/me?saved', locale));
  },
};
