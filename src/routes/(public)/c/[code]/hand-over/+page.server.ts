import type { RequestEvent } from '@sveltejs/kit';
import { certificatePage, handOver } from '#modules/production/server';
import { guestActor } from '#platform/identity/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const shown = show('shown', certificatePage, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  request: newId<'request'>(),
});

const pass = submit(handOver, { then: ({ code, secret }) => `/c/${code}/owner/${secret}?done=passed` });

export const actions = {
  /** Whoever holds the slip, with an account or without. */
  default: (event: RequestEvent) => {
    const actor = guestActor(newId(), [handOver.name]);
    return pass({ ...event, locals: { ...event.locals, actor } });
  },
};
