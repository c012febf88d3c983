import { countBatch, openBatch, productBatches, productPage } from '#modules/market/server';
import { show, showAll, submit } from '#platform/web/server';
import { error } from '@sveltejs/kit';
import { forForm } from '../../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = showAll(
  show('shown', productPage, ({ params }) => params),
  show('batches', productBatches, ({ params }) => params),
);

export const load: PageServerLoad = async (event) => {
  const found = await shown(event);
  if (!found.shown.mine) return error(404, 'absent');
  return { ...found, ...forForm() };
};

interface Kept {
  readonly organisationId: string;
  readonly product: string;
}

const back = ({ organisationId, product }: Kept) =>
  `/cooperatives/${organisationId}/store/${product}/batches`;

export const actions = {
  open: submit(openBatch, { then: back }),
  count: submit(countBatch, { then: back }),
};
