import { bringRemittance, courierFiles } from '#modules/sales/server';
import { show, submit } from '#platform/web/server';
import { cameOf, courierFileOf } from '../../../../../courier-file.server.ts';
import { forForm } from '../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', courierFiles, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({ ...(await shown(event)), ...forForm() });

export const actions = {
  default: submit(bringRemittance, {
    input: async (typed, { params }) => ({ ...params, ...(await courierFileOf(typed)) }),
    then: ({ organisationId, file, ...came }) =>
      `/cooperatives/${organisationId}/orders/courier/${file}?${cameOf(came)}`,
  }),
};
