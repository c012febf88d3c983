import { foundProducts } from '#modules/market/server';
import { cycleLists, handOverAtPoint, offerInCycle, takeFromPoint } from '#modules/sales/server';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', cycleLists, ({ params }) => params);
const found = show('found', foundProducts, ({ url }) => ({ q: url.searchParams.get('q') ?? '' }));

export const load: PageServerLoad = async (event) => {
  const q = event.url.searchParams.get('q') ?? '';
  const lines = q === '' ? [] : (await found(event)).found.lines;
  return {
    ...(await shown(event)),
    q,
    lines: lines.filter(({ stock }) => stock === 'quantity'),
    ...forForm(),
  };
};

type Here = { readonly params: Partial<Record<string, string>> };
const here = (_: unknown, { params }: Here) =>
  `/cooperatives/${params['cooperative']}/cycles/${params['cycle']}`;

export const actions = {
  offer: submit(offerInCycle, {
    input: (typed, { params }) => ({ ...typed, cycle: params.cycle }),
    then: here,
  }),
  hand: submit(handOverAtPoint, { then: here }),
  cash: submit(takeFromPoint, { then: here }),
};
