import { draftCall, officeCalls } from '#modules/programmes/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const list = show('calls', officeCalls, () => ({}));

export const load: PageServerLoad = async (event) => ({
  ...(await list(event)),
  request: newId<'request'>(),
});

export const actions = {
  default: submit(draftCall, { then: ({ call }) => `/office/programmes/${call}` }),
};
