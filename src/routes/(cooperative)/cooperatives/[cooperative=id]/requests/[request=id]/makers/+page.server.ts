import { pieceMakers, tellPieceMakers } from '#modules/production/server';
import { show, submit } from '#platform/web/server';
import { workTyped } from '../../../../../made.server.ts';
import { forForm } from '../../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', pieceMakers, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({ ...(await shown(event)), ...forForm() });

export const actions = {
  default: submit(tellPieceMakers, {
    input: (typed, { params }) => ({ ...typed, ...params, work: workTyped(typed) }),
    then: ({ organisationId, request }) => `/cooperatives/${organisationId}/requests/${request}`,
  }),
};
