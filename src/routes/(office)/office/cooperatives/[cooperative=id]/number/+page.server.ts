import { claimNumber } from '#modules/registry/server';
import { submit } from '#platform/web/server';
import { kept } from '../../kept.server.ts';

export const load = kept('registry.claim-number');

export const actions = {
  default: submit(claimNumber, {
    then: ({ organisationId }) => `/office/cooperatives/${organisationId}?done=numbered`,
  }),
};
