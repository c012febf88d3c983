import { keepTerms, sellerTerms } from '#modules/sales/server';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', sellerTerms, ({ params }) => params);
const ZONES = ['province', 'region', 'country'];

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  ...forForm(),
  done: event.url.searchParams.has('done'),
});

export const actions = {
  default: submit(keepTerms, {
    input: (typed, { params }) => ({
      ...params,
      ...typed,
      rates: Object.fromEntries(
        ZONES.map((zone) => [
          zone,
          { price: typed[`price-${zone}`] ?? '', days: typed[`days-${zone}`] ?? '' },
        ]),
      ),
    }),
    then: ({ organisationId }) => `/cooperatives/${organisationId}/selling?done=1`,
  }),
};
