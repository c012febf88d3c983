import { error, type RequestEvent } from '@sveltejs/kit';
import { changeMyOrder, myPurchase, purchaseBuyer } from '#modules/sales/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import { asBuyer } from '../../shopper.server.ts';
import type { PageServerLoad } from './$types';

const whose = show('whose', purchaseBuyer, ({ params }) => params);

/** Who holds this address sees this one purchase, and no other of the same buyer. */
async function opened(event: RequestEvent) {
  const { whose: found } = await whose(event);
  return found ?? error(404, 'absent');
}

export const load: PageServerLoad = async (event) => {
  const { personId, purchaseId } = await opened(event);
  const shown = show('shown', myPurchase, () => ({ purchase: purchaseId }));
  return {
    ...(await asBuyer(event, personId, shown)),
    key: event.params.key,
    isNew: event.url.searchParams.has('new'),
    request: newId<'request'>(),
  };
};

export const actions = {
  move: async (event: RequestEvent) => {
    const { personId, purchaseId } = await opened(event);
    const change = submit(changeMyOrder, {
      input: (typed) => ({ ...typed, purchase: purchaseId }),
      then: () => `/market/purchases/${event.params.key}`,
    });
    return asBuyer(event, personId, change);
  },
};
