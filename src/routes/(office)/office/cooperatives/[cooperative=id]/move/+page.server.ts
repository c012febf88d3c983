import { recordMove } from '#modules/registry/server';
import { submit } from '#platform/web/server';
import { kept } from '../../kept.server.ts';

export const load = kept('registry.record-move');

export const actions = {
  default: submit(recordMove, {
    then: ({ organisationId }) => `/office/cooperatives/${organisationId}?done=moved`,
  }),
};
