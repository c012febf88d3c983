import { amendCooperative } from '#modules/registry/server';
import { regionCodeOf } from '#platform/territory';
import { submit } from '#platform/web/server';
import { kept, reachOf } from '../../kept.server.ts';
import type { PageServerLoad } from './$types';

const entry = kept('registry.amend-cooperative');

export const load: PageServerLoad = async (event) => {
  const shown = await entry(event);
  return { ...shown, within: reachOf(event) ?? regionCodeOf(shown.thread.cooperative.communeCode) };
};

export const actions = {
  default: submit(amendCooperative, {
    /** The form shows every attribute: one left empty is taken away. */
    input: ({ commune, ...typed }, { params }) => ({
      ...params,
      nameZgh: '',
      activity: '',
      address: '',
      ...typed,
      communeCode: commune,
    }),
    then: ({ organisationId }) => `/office/cooperatives/${organisationId}?done=amended`,
  }),
};
