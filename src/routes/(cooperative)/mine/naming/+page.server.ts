import { redirect } from '@sveltejs/kit';
import { chooseNaming, myNaming } from '#modules/production/server';
import { localised } from '#platform/text';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../tended.server.ts';
import type { PageServerLoad } from './$types';

const naming = show('naming', myNaming, () => ({}));

export const load: PageServerLoad = async (event) => {
  const { actor, locale } = event.locals;
  if (actor.kind !== 'person') return redirect(303, localised('/enter', locale));
  return { ...(await naming(event)), ...forForm(), done: event.url.searchParams.has('done') };
};

export const actions = {
  default: submit(chooseNaming, { then: () => '/mine/naming?done=said' }),
};
