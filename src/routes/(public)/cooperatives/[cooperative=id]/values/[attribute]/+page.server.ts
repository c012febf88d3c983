import { assertValue, valueHistory } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { currentInstant, dayOf } from '#platform/time';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const history = show('history', valueHistory, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await history(event)),
  maySay: holdsVerb(event.locals.actor, 'registry.assert-value'),
  said: event.url.searchParams.has('said'),
  request: newId<'request'>(),
  today: dayOf(currentInstant()),
});

export const actions = {
  default: submit(assertValue, {
    then: ({ organisationId, attribute }) => `/cooperatives/${organisationId}/values/${attribute}?said`,
  }),
};
