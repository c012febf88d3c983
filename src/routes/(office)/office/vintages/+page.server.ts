import { error } from '@sveltejs/kit';
import { freezeVintage, registerDay, vintages } from '#modules/observatory/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { show, showAll, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const lists = showAll(
  show('vintages', vintages, () => ({})),
  show('register', registerDay, () => ({})),
);

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  if (actor.kind === 'anonymous') return error(401, 'anonymous');
  if (!holdsVerb(actor, 'observatory.freeze-vintage')) return error(403, 'forbidden');
  return { ...(await lists(event)), request: newId<'request'>() };
};

export const actions = {
  default: submit(freezeVintage, { then: ({ vintageId }) => `/office/vintages/${vintageId}?done=frozen` }),
};
