import { completeInvoices, ourInvoices } from '#modules/invoicing/server';
import { addressInput, show, submit } from '#platform/web/server';
import { forForm } from '../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', ourInvoices, (event) => {
  const { year } = addressInput(event);
  return { ...event.params, ...(year !== undefined && { year }) };
});

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  ...forForm(),
  completed: Number(event.url.searchParams.get('completed') ?? 0),
});

export const actions = {
  default: submit(completeInvoices, {
    then: ({ organisationId, year, completed }) =>
      `/cooperatives/${organisationId}/invoices?year=${year}&completed=${completed}`,
  }),
};
