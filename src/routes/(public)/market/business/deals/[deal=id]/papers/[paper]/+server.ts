import { error } from '@sveltejs/kit';
import {
  abroadPaper,
  ABROAD_PAPERS,
  dealPage,
  deliveryNotePaper,
  qualitySheetPaper,
} from '#modules/wholesale/server';
import { currentInstant } from '#platform/time';
import { download, notShown } from '#platform/web/server';
import type { RequestHandler } from './$types';

/**
 * A paper of an order, in French and in the reader's language: a delivery note by its id, or one by its name.
 */
export const GET: RequestHandler = async ({ params, locals }) => {
  const answer = await dealPage.ask({ actor: locals.actor }, { deal: params.deal });
  if (!answer.ok) return notShown(answer.code);
  const shown = answer.value;
  const second = locals.locale === 'en' ? 'en' : 'ar';
  const now = currentInstant();
  const asked = ABROAD_PAPERS.find((one) => one === params.paper);
  // What an order is worth is for who sees every price.
  if (asked !== undefined && shown.totals === undefined) return error(404, 'absent');
  const made =
    asked !== undefined
      ? await abroadPaper(shown, { paper: asked, second, now })
      : params.paper === 'quality'
        ? await qualitySheetPaper(shown, { second, now })
        : await deliveryNotePaper({ shown, noteId: params.paper, second, now });
  return made === undefined ? error(404, 'absent') : download(made);
};
