import { error, type RequestEvent } from '@sveltejs/kit';
import { myDocuments } from '#modules/invoicing/server';
import { myPurchase, purchaseBuyer } from '#modules/sales/server';
import { show } from '#platform/web/server';
import { asBuyer } from './shopper.server.ts';

const whose = show('whose', purchaseBuyer, ({ params }) => params);

/** Whose purchase the secret address of a page opens. */
export async function buyerAt(event: RequestEvent) {
  const { whose: found } = await whose(event);
  return found ?? error(404, 'absent');
}

/** The purchase a secret address opens: this one, and no other of the same buyer. */
export async function openedPurchase(event: RequestEvent) {
  const { personId, purchaseId } = await buyerAt(event);
  return asBuyer(
    event,
    personId,
    show('shown', myPurchase, () => ({ purchase: purchaseId })),
  );
}

/** The invoices and credit notes of the purchase a secret address opens. */
export async function openedDocuments(event: RequestEvent) {
  const { personId, purchaseId } = await buyerAt(event);
  return asBuyer(
    event,
    personId,
    show('documents', myDocuments, () => ({ purchase: purchaseId })),
  );
}
