import { bringMarketRemittance, courierFiles } from '#modules/sales/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import { cameOf, courierFileOf } from '../../../../courier-file.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', courierFiles, () => ({}));

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  request: newId<'request'>(),
});

export const actions = {
  default: submit(bringMarketRemittance, {
    input: (typed) => courierFileOf(typed),
    then: ({ organisationId, file, ...came }) =>
      `/office/sales/courier/${organisationId}/${file}?${cameOf(came)}`,
  }),
};
