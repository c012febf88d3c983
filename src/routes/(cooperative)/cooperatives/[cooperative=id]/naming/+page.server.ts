import { namingConsents, recordNaming } from '#modules/production/server';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', namingConsents, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  ...forForm(),
  done: event.url.searchParams.has('done'),
});

export const actions = {
  default: submit(recordNaming, {
    then: ({ organisationId }) => `/cooperatives/${organisationId}/naming?done=said`,
  }),
};
