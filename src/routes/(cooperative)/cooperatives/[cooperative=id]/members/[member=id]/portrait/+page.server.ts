import { keepPortrait, withdrawPortrait } from '#modules/registry/server';
import { submit } from '#platform/web/server';
import { photoOf, tendedMember } from '../../../../../tended.server.ts';

export const load = tendedMember;

export const actions = {
  keep: submit(keepPortrait, {
    input: async ({ photo, ...typed }, { params }) => {
      const taken = await photoOf(photo);
      return { ...params, ...typed, photo: taken.photo };
    },
    then: ({ organisationId, memberId }) =>
      `/cooperatives/${organisationId}/members/${memberId}?done=portrait-kept`,
  }),
  withdraw: submit(withdrawPortrait, {
    then: ({ organisationId, memberId }) =>
      `/cooperatives/${organisationId}/members/${memberId}?done=portrait-withdrawn`,
  }),
};
