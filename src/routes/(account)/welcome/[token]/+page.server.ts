import type { RequestEvent } from '@sveltejs/kit';
import { acceptInvitation, invitationOf } from '#platform/identity/server';
import { currentInstant } from '#platform/time';
import { enters } from '../../at-the-door.server.ts';

export const load = async ({ params, setHeaders }: RequestEvent<{ token: string }>) => {
  setHeaders({ 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store' });
  return { invitation: await invitationOf(params.token, { now: currentInstant() }) };
};

export const actions = {
  default: enters((caller, typed, { params }) =>
    acceptInvitation(caller, { ...typed, token: params['token'] }),
  ),
};
