import { error } from '@sveltejs/kit';
import { outboxMessages } from '#platform/messaging/server';
import type { PageServerLoad } from './$types';

/** The messages as they would arrive on telephones: in a demonstration, and for administrators. */
export const load: PageServerLoad = async ({ locals }) => {
  if (locals.actor.kind === 'anonymous') return error(401, 'anonymous');
  const messages = await outboxMessages(locals.actor);
  return messages === undefined ? error(403, 'forbidden') : { messages };
};
