import { declinePage, recordDecline } from '#modules/programmes/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const one = show('one', declinePage, ({ params, url }) => ({
  run: params.run,
  application: url.searchParams.get('application') ?? '',
}));

export const load: PageServerLoad = async (event) => ({
  ...(await one(event)),
  request: newId<'request'>(),
});

export const actions = {
  default: submit(recordDecline, {
    then: ({ call, run }) => `/office/programmes/${call}/selection/${run}`,
  }),
};
