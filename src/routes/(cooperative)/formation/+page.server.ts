import { creationFiles } from '#modules/formation/server';
import { holdsVerb } from '#platform/operation';
import { show } from '#platform/web/server';
import { openableBy } from './openable.server.ts';
import type { PageServerLoad } from './$types';

const list = show('list', creationFiles, () => ({}));

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  const mayOpen = actor.kind === 'person' && holdsVerb(actor, 'formation.open-file');
  return { ...(await list(event)), kinds: mayOpen ? (await openableBy(actor)).kinds : [] };
};
