import { error } from '@sveltejs/kit';
import { complainOfLot, dealPage } from '#modules/wholesale/server';
import { show, submit } from '#platform/web/server';
import { asBusiness, forForm } from '../../../../../business.server.ts';
import type { PageServerLoad } from './$types';

const shown = asBusiness(show('shown', dealPage, ({ params }) => params));

export const load: PageServerLoad = async (event) => {
  const { shown: deal } = await shown(event);
  const part = deal.parts.find(({ lots }) => lots.some(({ lotId }) => lotId === event.params.lot));
  const lot = part?.lots.find(({ lotId }) => lotId === event.params.lot);
  if (!deal.buys || part === undefined || lot?.state !== 'checked') return error(404, 'absent');
  return { deal: deal.deal, part, lot, ...forForm() };
};

export const actions = {
  default: asBusiness(
    submit(complainOfLot, {
      input: (typed, { params }) => ({ ...params, ...typed }),
      then: ({ deal }) => `/market/business/deals/${deal}?done=complained`,
    }),
  ),
};
