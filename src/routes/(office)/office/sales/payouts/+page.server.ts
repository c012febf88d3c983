import { listPayouts, payoutBatches } from '#modules/sales/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const shown = show('shown', payoutBatches, () => ({}));

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  request: newId<'request'>(),
});

export const actions = {
  default: submit(listPayouts, { then: ({ batch }) => `/office/sales/payouts/${batch}` }),
};
