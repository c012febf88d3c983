import { describeCooperative } from '#modules/registry/server';
import { submit } from '#platform/web/server';
import { tended } from '../../../tended.server.ts';

export const load = tended('registry.describe-cooperative');

export const actions = {
  default: submit(describeCooperative, { then: ({ organisationId }) => `/cooperatives/${organisationId}` }),
};
