import { error } from '@sveltejs/kit';
import { arrangeForm, officeCall } from '#modules/programmes/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const one = show('one', officeCall, ({ params }) => params);

export const load: PageServerLoad = async (event) => {
  const shown = await one(event);
  if (shown.one.call.state !== 'draft') return error(404, 'absent');
  return { ...shown, request: newId<'request'>() };
};

export const actions = {
  default: submit(arrangeForm, { then: ({ call }) => `/office/programmes/${call}/questions` }),
};
