import { houseInvoices, issueCommissions, keepHouse } from '#modules/invoicing/server';
import { newId } from '#platform/ids';
import { addressInput, show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const shown = show('shown', houseInvoices, (event) => {
  const { year } = addressInput(event);
  return year === undefined ? {} : { year };
});

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  request: newId<'request'>(),
  kept: event.url.searchParams.has('kept'),
  issued: Number(event.url.searchParams.get('issued') ?? 0),
});

export const actions = {
  keep: submit(keepHouse, { then: () => '/office/sales/invoices?kept=1' }),
  issue: submit(issueCommissions, { then: ({ issued }) => `/office/sales/invoices?issued=${issued}` }),
};
