import { acceptInvitation, invitationOf } from '#platform/identity/server';
import { currentInstant } from '#platform/time';
import { enters } from '../../at-the-door.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  const { token } = params;
  return { token, invitation: await invitationOf(token, { now: currentInstant() }) };
};

export const actions = {
  default: enters(acceptInvitation),
};
