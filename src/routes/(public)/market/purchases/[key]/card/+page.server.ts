import { error } from '@sveltejs/kit';
import { gateForm, openGate, purchaseKey } from '#modules/sales/server';
import { newId } from '#platform/ids';
import { localised } from '#platform/text';
import { openedPurchase } from '../../../opened.server.ts';
import type { PageServerLoad } from './$types';

/** The last page of ours before the acquirer's: what will be paid, and a form that goes there. */
export const load: PageServerLoad = async (event) => {
  const { url, locals } = event;
  const { purchase, payments } = (await openedPurchase(event)).shown;
  const gate = openGate(url.origin);
  const [payment] = payments;
  if (gate === undefined || purchase.paymentWay !== 'card' || payment === undefined)
    return error(404, 'absent');
  locals.formTarget = gate.address;
  const { contact, reference, total, purchaseId } = purchase;
  const fields = gateForm(gate, {
    reference,
    attempt: payment.attempt,
    amountCentimes: total,
    locale: locals.locale,
    name: contact.name,
    phone: contact.phone,
    ...(contact.email !== undefined && { email: contact.email }),
    city: contact.city,
    origin: url.origin,
    page: `${url.origin}${localised(`/market/purchases/${purchaseKey(purchaseId)}`, locals.locale)}`,
    nonce: newId(),
  });
  return { address: gate.address, fields: Object.entries(fields), total, reference };
};
