import { openSession, sessions } from '#modules/accompaniment/server';
import { newId } from '#platform/ids';
import { addressInput, show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const list = show('list', sessions, addressInput);

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  return {
    ...(await list(event)),
    within: actor.kind === 'person' && actor.reach.kind === 'place' ? actor.reach.place : undefined,
    region: event.url.searchParams.get('region') ?? undefined,
    request: newId<'request'>(),
  };
};

export const actions = {
  open: submit(openSession, {
    input: ({ commune, ...typed }) => ({ ...typed, communeCode: commune }),
    then: ({ session }) => `/office/accompaniment/sessions/${session}`,
  }),
};
