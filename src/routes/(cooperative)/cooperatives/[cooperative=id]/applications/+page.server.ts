import { myApplications, startApplication } from '#modules/programmes/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const mine = show('mine', myApplications, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await mine(event)),
  request: newId<'request'>(),
  wished: event.url.searchParams.get('call'),
});

export const actions = {
  default: submit(startApplication, {
    then: ({ organisationId, application }) => `/cooperatives/${organisationId}/applications/${application}`,
  }),
};
