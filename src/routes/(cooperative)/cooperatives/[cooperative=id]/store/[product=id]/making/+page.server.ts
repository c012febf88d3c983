import { makersPage, tellMakers } from '#modules/production/server';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const WORK = 'work-';
const shown = show('shown', makersPage, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({ ...(await shown(event)), ...forForm() });

export const actions = {
  default: submit(tellMakers, {
    input: (typed, { params }) => ({
      ...params,
      ...typed,
      work: Object.fromEntries(
        Object.entries(typed).flatMap(([name, value]) =>
          name.startsWith(WORK) ? [[name.slice(WORK.length), value]] : [],
        ),
      ),
    }),
    then: ({ organisationId, product }) =>
      `/cooperatives/${organisationId}/store/${product}/work?done=makers`,
  }),
};
