import { answerRequest, askedOfUs } from '#modules/wholesale/server';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', askedOfUs, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({ ...(await shown(event)), ...forForm() });

export const actions = {
  default: submit(answerRequest, {
    then: ({ organisationId }) => `/cooperatives/${organisationId}/wholesale`,
  }),
};
