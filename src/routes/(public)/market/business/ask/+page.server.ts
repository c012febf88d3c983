import { foundCooperatives } from '#modules/registry/server';
import { ADDRESSED } from '#modules/wholesale';
import { askForQuotes } from '#modules/wholesale/server';
import { show, submit } from '#platform/web/server';
import { asBusiness, forForm } from '../business.server.ts';
import type { PageServerLoad } from './$types';

const addressed = (url: URL) => ADDRESSED.find((one) => one === url.searchParams.get('to')) ?? 'craft';

const found = asBusiness(
  show('found', foundCooperatives, ({ url }) => ({
    q: url.searchParams.get('q') ?? '',
    state: 'registered',
    ...(addressed(url) === 'union' && { kind: 'union' }),
  })),
);

export const load: PageServerLoad = async (event) => {
  const to = addressed(event.url);
  const { lines } = to === 'craft' ? { lines: [] } : (await found(event)).found;
  return { to, lines, q: event.url.searchParams.get('q') ?? '', ...forForm() };
};

export const actions = {
  default: asBusiness(
    submit(askForQuotes, {
      input: (typed, { url }) => ({ ...typed, addressed: addressed(url) }),
      then: ({ request }) => `/market/business/requests/${request}?done=asked`,
    }),
  ),
};
