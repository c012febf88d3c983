import { approvePayouts, payoutBatch, settlePayout } from '#modules/sales/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const shown = show('shown', payoutBatch, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  request: newId<'request'>(),
});

const back = ({ batch }: { readonly batch: string }) => `/office/sales/payouts/${batch}`;

export const actions = {
  approve: submit(approvePayouts, { then: back }),
  settle: submit(settlePayout, { then: back }),
};
