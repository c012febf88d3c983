import { addStagePhoto, dropStagePhoto, keepWork, makersPage } from '#modules/production/server';
import { show, submit } from '#platform/web/server';
import { forForm, photoOf } from '../../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', makersPage, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  ...forForm(),
  done: event.url.searchParams.has('done'),
});

interface Kept {
  readonly organisationId: string;
  readonly product: string;
}

const back = ({ organisationId, product }: Kept) =>
  `/cooperatives/${organisationId}/store/${product}/work?done=work`;

export const actions = {
  keep: submit(keepWork, { then: back }),
  photo: submit(addStagePhoto, {
    input: async ({ photo, ...typed }, { params }) => ({
      agreed: 'no',
      ...params,
      ...typed,
      ...(await photoOf(photo)),
    }),
    then: back,
  }),
  drop: submit(dropStagePhoto, { then: back }),
};
