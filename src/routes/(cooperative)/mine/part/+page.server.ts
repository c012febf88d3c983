import { redirect } from '@sveltejs/kit';
import { myShares } from '#modules/production/server';
import { localised } from '#platform/text';
import { show } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const mine = show('mine', myShares, () => ({}));

export const load: PageServerLoad = async (event) => {
  const { actor, locale } = event.locals;
  if (actor.kind !== 'person') return redirect(303, localised('/enter', locale));
  return mine(event);
};
