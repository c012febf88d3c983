import { error } from '@sveltejs/kit';
import {
  addPhoto,
  askForText,
  countStock,
  describeProduct,
  dropPhoto,
  endKeeping,
  moveProduct,
  productPage,
  setAside,
} from '#modules/market/server';
import { show, submit } from '#platform/web/server';
import { forForm, photoOf } from '../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', productPage, ({ params }) => params);

export const load: PageServerLoad = async (event) => {
  const found = await shown(event);
  if (!found.shown.mine) return error(404, 'absent');
  return { ...found, ...forForm(), done: event.url.searchParams.get('done') };
};

interface Kept {
  readonly organisationId: string;
  readonly product: string;
}

function back(done: string) {
  return ({ organisationId, product }: Kept) =>
    `/cooperatives/${organisationId}/store/${product}?done=${done}`;
}

export const actions = {
  ask: submit(askForText, { then: back('asked') }),
  describe: submit(describeProduct, { then: back('described') }),
  move: submit(moveProduct, { then: back('moved') }),
  count: submit(countStock, { then: back('counted') }),
  aside: submit(setAside, { then: back('kept') }),
  end: submit(endKeeping, { then: back('ended') }),
  photo: submit(addPhoto, {
    input: async ({ photo, ...typed }, { params }) => ({ ...params, ...typed, ...(await photoOf(photo)) }),
    then: back('described'),
  }),
  drop: submit(dropPhoto, { then: back('described') }),
};
