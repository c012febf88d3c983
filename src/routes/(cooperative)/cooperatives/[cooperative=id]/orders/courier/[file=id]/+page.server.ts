import { courierFile, settleCourierLine } from '#modules/sales/server';
import { show, submit } from '#platform/web/server';
import { lineTyped } from '../../../../../../courier-file.server.ts';
import { forForm } from '../../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', courierFile, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  ...forForm(),
  came: Object.fromEntries(event.url.searchParams),
});

export const actions = {
  settle: submit(settleCourierLine, {
    input: (typed, { params }) => ({ ...lineTyped(typed), owner: params.cooperative }),
    then: ({ organisationId, file }) => `/cooperatives/${organisationId}/orders/courier/${file}`,
  }),
};
