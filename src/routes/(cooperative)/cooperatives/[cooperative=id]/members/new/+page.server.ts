import { admitMember } from '#modules/registry/server';
import { submit } from '#platform/web/server';
import { tended } from '../../../../tended.server.ts';

export const load = tended('registry.admit-member');

export const actions = {
  default: submit(admitMember, {
    then: ({ organisationId, memberId }) =>
      `/cooperatives/${organisationId}/members/${memberId}?done=admitted`,
  }),
};
