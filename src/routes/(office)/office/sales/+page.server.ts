import { forgiveParcels, recordPayment, salesWorklist, takeFromPoint } from '#modules/sales/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const work = show('work', salesWorklist, () => ({}));

export const load: PageServerLoad = async (event) => ({
  ...(await work(event)),
  opensStores: holdsVerb(event.locals.actor, 'market.our-store'),
  request: newId<'request'>(),
  paid: event.url.searchParams.get('paid'),
  forgiven: event.url.searchParams.has('forgiven'),
  lost: Number(event.url.searchParams.get('lost') ?? 0),
});

export const actions = {
  forgive: submit(forgiveParcels, { then: () => '/office/sales?forgiven=1' }),
  cash: submit(takeFromPoint, { then: () => '/office/sales' }),
  paid: submit(recordPayment, {
    then: ({ reference, lost }) => `/office/sales?paid=${reference}&lost=${lost}`,
  }),
};
