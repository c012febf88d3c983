import { error } from '@sveltejs/kit';
import { officeCall, writeQuestion } from '#modules/programmes/server';
import { itemAt, typedItem } from '#platform/forms';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const one = show('one', officeCall, ({ params }) => params);

export const load: PageServerLoad = async (event) => {
  const shown = await one(event);
  const at = event.url.searchParams.get('at') ?? undefined;
  const item = at === undefined ? undefined : itemAt(shown.one.own, at);
  if (shown.one.call.state !== 'draft') return error(404, 'absent');
  if (at !== undefined && item === undefined) return error(404, 'absent');
  const typed = item === undefined ? { kind: 'text', required: 'yes' } : typedItem(item);
  return { ...shown, at, typed, request: newId<'request'>() };
};

export const actions = {
  default: submit(writeQuestion, {
    then: ({ call }) => `/office/programmes/${call}/questions`,
    input: ({ version, at, inside }, { params }, boxes) => ({ ...params, version, at, inside, boxes }),
  }),
};
