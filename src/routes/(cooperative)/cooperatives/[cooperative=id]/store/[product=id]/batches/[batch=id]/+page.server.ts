import { batchPage, makersPage, recallBatch } from '#modules/production/server';
import { show, showAll, submit } from '#platform/web/server';
import { forForm } from '../../../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = showAll(
  show('shown', batchPage, ({ params }) => params),
  show('makers', makersPage, ({ params }) => params),
);

export const load: PageServerLoad = async (event) => ({ ...(await shown(event)), ...forForm() });

export const actions = {
  default: submit(recallBatch, {
    then: ({ organisationId, product, batch }) =>
      `/cooperatives/${organisationId}/store/${product}/batches/${batch}`,
  }),
};
