import { sharesTyped } from '#modules/wholesale';
import { composeDeal, requestPage } from '#modules/wholesale/server';
import { show, submit } from '#platform/web/server';
import { asBusiness, forForm } from '../../business.server.ts';
import type { PageServerLoad } from './$types';

const shown = asBusiness(show('shown', requestPage, ({ params }) => params));

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  ...forForm(),
  done: event.url.searchParams.has('done'),
});

export const actions = {
  default: asBusiness(
    submit(composeDeal, {
      input: (typed, { params }) => ({ ...params, ...typed, shares: sharesTyped(typed) }),
      then: ({ deal }) => `/market/business/deals/${deal}?done=ordered`,
    }),
  ),
};
