import { redirect } from '@sveltejs/kit';
import { localised } from '#platform/text';
import type { LayoutServerLoad } from './$types';

/** These pages are about whoever is signed in: others are led to the door. */
export const load: LayoutServerLoad = ({ locals }) => {
  const { session, locale } = locals;
  if (session === undefined) return redirect(303, localised('/enter', locale));
  return { session };
};
