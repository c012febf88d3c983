import { error } from '@sveltejs/kit';
import { formsOf } from '#platform/open-data';
import { datasetFile } from '#platform/open-data/server';
import { ANONYMOUS } from '#platform/operation';
import { settings } from '#platform/settings/server';
import { datasetOf } from '../../../../modules/all.server.ts';
import type { RequestHandler } from './$types';

/** A dataset in one of its forms, at an address that does not change. */
export const GET: RequestHandler = ({ params: { dataset: code, form } }) => {
  const dataset = datasetOf(code);
  if (dataset === undefined || !formsOf(dataset.card).includes(form)) return error(404, 'absent');
  const { demonstration } = settings();
  return datasetFile(dataset, { form, asking: { actor: ANONYMOUS }, demonstration });
};
