import { declareHeadcount } from '#modules/registry/server';
import { submit } from '#platform/web/server';
import { tended } from '../../../tended.server.ts';

export const load = tended('registry.declare-headcount');

export const actions = {
  default: submit(declareHeadcount, { then: ({ organisationId }) => `/cooperatives/${organisationId}` }),
};
