import { myDueInvoices } from '#modules/invoicing/server';
import { myBusiness } from '#modules/wholesale/server';
import { show } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const mine = show('mine', myBusiness, () => ({}));
const due = show('due', myDueInvoices, () => ({}));

export const load: PageServerLoad = async (event) => ({
  ...(await mine(event)),
  ...(await due(event)),
  signedIn: event.locals.actor.kind === 'person',
});
