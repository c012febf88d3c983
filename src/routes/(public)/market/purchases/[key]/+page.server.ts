import type { RequestEvent } from '@sveltejs/kit';
import { requestKey } from '#modules/bespoke/server';
import { lineMakers, thingCertificates } from '#modules/production/server';
import { beginCardPayment, changeMyOrder, writeMyMessage } from '#modules/sales/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import { buyerAt, openedDocuments, openedPurchase } from '../../opened.server.ts';
import { photoOf } from '../../../../(cooperative)/tended.server.ts';
import { countedLines } from '../../../../counted-lines.ts';
import { seenTalk } from '../../../../seen-talk.server.ts';
import { asBuyer } from '../../shopper.server.ts';
import type { PageServerLoad } from './$types';

/** What is said about each order, seen by this opening. */
async function talksOf(event: RequestEvent, orders: readonly { organisationId: string; orderId: string }[]) {
  const { personId } = await buyerAt(event);
  const talks = new Map<string, Awaited<ReturnType<typeof seenTalk>>>();
  for (const { organisationId, orderId } of orders) {
    const seen = await asBuyer(event, personId, (one) => seenTalk(one, organisationId, orderId));
    talks.set(orderId, seen);
  }
  return talks;
}

/** Who made what was bought, as far as each may be named today. */
async function makersOf(event: RequestEvent, orders: readonly { orderId: string }[]) {
  const { personId } = await buyerAt(event);
  const ids = orders.map(({ orderId }) => orderId);
  return asBuyer(
    event,
    personId,
    show('makers', lineMakers, () => ({ orders: ids })),
  );
}

export const load: PageServerLoad = async (event) => {
  const found = { ...(await openedPurchase(event)), ...(await openedDocuments(event)) };
  const made = found.shown.orders.find(({ deposit }) => deposit !== undefined);
  const products = found.shown.orders.flatMap(({ lines }) => lines.map(({ productId }) => productId));
  return {
    ...found,
    ...(await show('certificates', thingCertificates, () => ({ products }))(event)),
    ...(await makersOf(event, found.shown.orders)),
    talks: await talksOf(event, found.shown.orders),
    pictures: `/market/purchases/${event.params.key}/pictures`,
    isNew: event.url.searchParams.has('new'),
    request: newId<'request'>(),
    /** Where the making of what is made to order is followed: its order bears the id of the request. */
    followed: made && requestKey(made.orderId),
  };
};

export const actions = {
  move: async (event: RequestEvent) => {
    const { personId, purchaseId } = await buyerAt(event);
    const change = submit(changeMyOrder, {
      input: (typed) => ({ ...typed, ...countedLines(typed), purchase: purchaseId }),
      then: () => `/market/purchases/${event.params.key}`,
    });
    return asBuyer(event, personId, change);
  },
  write: async (event: RequestEvent) => {
    const { personId, purchaseId } = await buyerAt(event);
    const write = submit(writeMyMessage, {
      input: async ({ photo, ...typed }) => ({ ...typed, ...(await photoOf(photo)), purchase: purchaseId }),
      then: () => `/market/purchases/${event.params.key}`,
    });
    return asBuyer(event, personId, write);
  },
  card: async (event: RequestEvent) => {
    const { personId, purchaseId } = await buyerAt(event);
    const begin = submit(beginCardPayment, {
      input: () => ({ purchase: purchaseId }),
      then: () => `/market/purchases/${event.params.key}/card`,
    });
    return asBuyer(event, personId, begin);
  },
};
