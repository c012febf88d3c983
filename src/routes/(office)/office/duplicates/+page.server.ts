import { duplicatePairs, separateEntries } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { addressInput, show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const worklist = show('worklist', duplicatePairs, addressInput);

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  return {
    ...(await worklist(event)),
    reach: actor.kind === 'person' && actor.reach.kind === 'place' ? actor.reach.place : '',
    request: newId<'request'>(),
  };
};

export const actions = {
  separate: submit(separateEntries, { then: () => '/office/duplicates?done=separated' }),
};
