import { foundCooperatives } from '#modules/registry/server';
import { sharesTyped } from '#modules/wholesale';
import { composeDeal, inviteToRequest, requestPage } from '#modules/wholesale/server';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', requestPage, ({ params }) => params);
const found = show('found', foundCooperatives, ({ url }) => ({
  q: url.searchParams.get('q') ?? '',
  kind: 'cooperative',
  state: 'registered',
}));

export const load: PageServerLoad = async (event) => {
  const q = event.url.searchParams.get('q') ?? '';
  const lines = q === '' ? [] : (await found(event)).found.lines;
  return { ...(await shown(event)), lines, q, union: event.params.cooperative, ...forForm() };
};

export const actions = {
  invite: submit(inviteToRequest, {
    input: (typed, { params }) => ({ ...typed, request: params.request, union: params.cooperative }),
    then: ({ request, union }) => `/cooperatives/${union}/wholesale/gathered/${request}`,
  }),
  compose: submit(composeDeal, {
    input: (typed, { params }) => ({
      ...typed,
      request: params.request,
      union: params.cooperative,
      shares: sharesTyped(typed),
    }),
    then: ({ deal, union }) => `/cooperatives/${union}/wholesale/deals/${deal}`,
  }),
};
