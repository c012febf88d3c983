import { error } from '@sveltejs/kit';
import { endFunction } from '#modules/registry/server';
import { submit } from '#platform/web/server';
import { tendedMember } from '../../../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const tended = await tendedMember(event);
  const term = tended.sheet.member.terms.find(({ officerId }) => officerId === event.params.officer);
  if (term === undefined || term.toDay !== undefined) return error(404, 'absent');
  return { ...tended, term };
};

export const actions = {
  default: submit(endFunction, {
    then: (_, { params }) => `/cooperatives/${params.cooperative}/members/${params.member}?done=ended`,
  }),
};
