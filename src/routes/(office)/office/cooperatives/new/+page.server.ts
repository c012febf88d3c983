import { error } from '@sveltejs/kit';
import { parameters } from '#modules/law/server';
import { registerCooperative } from '#modules/registry/server';
import { holdsVerb } from '#platform/operation';
import { levelOf, place } from '#platform/territory';
import { show, submit } from '#platform/web/server';
import { forForm, reachOf } from '../kept.server.ts';
import type { PageServerLoad } from './$types';

const law = show('law', parameters, () => ({}));

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  if (actor.kind === 'anonymous') return error(401, 'anonymous');
  if (!holdsVerb(actor, 'registry.register-cooperative')) return error(403, 'forbidden');
  const reach = reachOf(event);
  const known = reach !== undefined && place(reach) !== undefined && levelOf(reach) !== 'country';
  const anywhere = actor.kind === 'person' && actor.reach.kind === 'everything';
  return { ...(await law(event)), ...forForm(), within: known ? reach : undefined, anywhere };
};

export const actions = {
  default: submit(registerCooperative, {
    input: ({ commune, ...typed }) => ({ ...typed, communeCode: commune }),
    then: ({ organisationId }) => `/office/cooperatives/${organisationId}?done=registered`,
  }),
};
