import { amendMember } from '#modules/registry/server';
import { submit } from '#platform/web/server';
import { tendedMember } from '../../../../../tended.server.ts';

export const load = tendedMember;

export const actions = {
  default: submit(amendMember, {
    then: ({ organisationId, memberId }) =>
      `/cooperatives/${organisationId}/members/${memberId}?done=amended`,
  }),
};
