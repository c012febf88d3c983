import { followProgrammes, myApplications, startApplication } from '#modules/programmes/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const mine = show('mine', myApplications, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await mine(event)),
  requests: [newId<'request'>(), newId<'request'>()],
  isFollowed: event.url.searchParams.has('followed'),
  wished: event.url.searchParams.get('call'),
});

export const actions = {
  follow: submit(followProgrammes, {
    then: ({ organisationId }) => `/cooperatives/${organisationId}/applications?followed`,
    input: (typed, { params, locals }) => ({ ...typed, ...params, locale: locals.locale }),
  }),
  start: submit(startApplication, {
    then: ({ organisationId, application }) => `/cooperatives/${organisationId}/applications/${application}`,
  }),
};
