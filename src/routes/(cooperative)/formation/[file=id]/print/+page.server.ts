import { packetOf } from '#modules/formation';
import { filePage } from '../../file-page.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { dossier } = await filePage(event);
  const locale = event.locals.locale === 'ar' ? 'ar' : 'fr';
  return { file: dossier.file, parts: packetOf(dossier, dossier.law, locale), paper: locale };
};
