import { error } from '@sveltejs/kit';
import { formsOf, fullness, LICENCES, pathOf } from '#platform/open-data';
import { datasetQuality } from '#platform/open-data/server';
import { ANONYMOUS } from '#platform/operation';
import { say } from '#platform/text';
import { datasetOf } from '../../../../modules/all.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const dataset = datasetOf(params.dataset);
  if (dataset === undefined) return error(404, 'absent');
  const { card } = dataset;
  const t = say(locals.locale);
  const quality = await datasetQuality(dataset, { actor: ANONYMOUS });
  return {
    code: card.code,
    title: t(card.says('title')),
    about: t(card.says('about')),
    limits: t(card.says('limits')),
    licence: LICENCES[card.licence],
    refresh: card.refresh,
    rows: quality.rows,
    lastDay: quality.lastDay,
    files: formsOf(card).map((form) => ({ form, path: pathOf(card, form) })),
    columns: card.columns.map(({ name, type, required }) => ({
      name,
      type,
      required: required === true,
      meaning: t(card.says(`column.${name}`)),
      full: fullness(quality, name),
    })),
    versions: card.versions.map(({ version, day }) => ({
      version,
      day,
      what: t(card.says(`version.${version}`)),
    })),
  };
};
