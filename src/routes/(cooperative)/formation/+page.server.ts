import { creationFiles } from '#modules/formation/server';
import { holdsVerb } from '#platform/operation';
import { show } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const list = show('list', creationFiles, () => ({}));

export const load: PageServerLoad = async (event) => ({
  ...(await list(event)),
  mayOpen: holdsVerb(event.locals.actor, 'formation.open-file'),
});
