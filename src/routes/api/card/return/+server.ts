import { redirect } from '@sveltejs/kit';
import { readNotice } from '#modules/sales';
import { isSignedBy, openGate, purchaseKey, purchaseOfReference } from '#modules/sales/server';
import type { RequestHandler } from './$types';

/** A buyer comes back from the acquirer's page. Nothing is decided here: the callback is the truth. */
export const POST: RequestHandler = async ({ request, url }) => {
  const gate = openGate(url.origin);
  const fields = Object.fromEntries(new URLSearchParams(await request.text()));
  const notice = gate !== undefined && isSignedBy(fields, gate.storeKey) ? readNotice(fields) : undefined;
  const found = notice && (await purchaseOfReference(notice.reference));
  if (found === undefined) return redirect(303, '/market');
  return redirect(303, `/market/purchases/${purchaseKey(found.purchaseId)}?card=1`);
};
