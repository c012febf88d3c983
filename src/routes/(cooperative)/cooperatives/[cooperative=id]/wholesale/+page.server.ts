import { ourDueInvoices } from '#modules/invoicing/server';
import { ourWholesale } from '#modules/wholesale/server';
import { show } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const ours = show('ours', ourWholesale, ({ params }) => params);
const due = show('due', ourDueInvoices, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({ ...(await ours(event)), ...(await due(event)) });
