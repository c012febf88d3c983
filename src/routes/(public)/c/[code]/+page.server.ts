import { redirect } from '@sveltejs/kit';
import { certificatePage } from '#modules/production/server';
import { publicKeyOf } from '#platform/sealing/server';
import { localised } from '#platform/text';
import type { PageServerLoad } from './$types';

/** The certificate of a code; a code nobody bears is answered on the page that checks. */
export const load: PageServerLoad = async ({ params, locals }) => {
  const found = await certificatePage.ask({ actor: locals.actor }, params);
  if (!found.ok) return redirect(303, localised(`/c?code=${encodeURIComponent(params.code)}`, locals.locale));
  return { shown: found.value, publicKey: JSON.stringify(publicKeyOf('certificates')) };
};
