import { formsOf, LICENCES } from '#platform/open-data';
import { ANONYMOUS } from '#platform/operation';
import { say } from '#platform/text';
import { DATASETS } from '../../../modules/all.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const t = say(locals.locale);
  const asking = { actor: ANONYMOUS };
  const datasets = await Promise.all(
    DATASETS.map(async ({ card, changedOn }) => ({
      code: card.code,
      title: t(card.says('title')),
      about: t(card.says('about')),
      licence: LICENCES[card.licence].name,
      forms: formsOf(card),
      changedOn: await changedOn(asking),
    })),
  );
  return { datasets };
};
