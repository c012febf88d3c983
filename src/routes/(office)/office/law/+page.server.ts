import { error } from '@sveltejs/kit';
import { parameters } from '#modules/law/server';
import { holdsVerb } from '#platform/operation';
import { show } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const law = show('law', parameters, () => ({}));

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  if (actor.kind === 'anonymous') return error(401, 'anonymous');
  if (!holdsVerb(actor, 'law.decide-parameter')) return error(403, 'forbidden');
  return { ...(await law(event)), done: event.url.searchParams.has('done') };
};
