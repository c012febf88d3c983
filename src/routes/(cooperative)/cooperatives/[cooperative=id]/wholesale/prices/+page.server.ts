import { keepPrice, ourPrices } from '#modules/wholesale/server';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', ourPrices, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  ...forForm(),
  done: event.url.searchParams.has('done'),
});

export const actions = {
  keep: submit(keepPrice, {
    then: ({ organisationId }) => `/cooperatives/${organisationId}/wholesale/prices?done=1`,
  }),
};
