import type { RequestEvent } from '@sveltejs/kit';
import {
  acceptOffer,
  answerPiece,
  cancelMyPiece,
  withdrawRequest,
  writeToMaker,
} from '#modules/bespoke/server';
import { PAYMENT_WAYS } from '#modules/sales';
import { orderMakers } from '#modules/production/server';
import { openGate, purchaseKey, seeTalk } from '#modules/sales/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import { photoOf } from '../../../../(cooperative)/tended.server.ts';
import { askerAt, openedRequest } from '../../opened-request.server.ts';
import { asBuyer } from '../../shopper.server.ts';
import type { PageServerLoad } from './$types';

const WAY = 'way-';

/** What was said is unread no more for who asked. */
async function seen(event: RequestEvent): Promise<void> {
  const { personId, cooperative, request: subject } = await askerAt(event);
  await asBuyer(event, personId, ({ locals: { actor, trace } }) =>
    seeTalk.perform({ actor, trace }, { cooperative, subject }),
  );
}

/** Who made it, as far as each may be named today. */
async function makersOf(event: RequestEvent) {
  const { personId, request } = await askerAt(event);
  const found = await asBuyer(
    event,
    personId,
    show('makers', orderMakers, () => ({ orders: [request] })),
  );
  return found.makers[request];
}

export const load: PageServerLoad = async (event) => {
  const { shown } = await openedRequest(event);
  const { order } = shown;
  if (shown.unread) await seen(event);
  const { url } = event;
  const way = [...url.searchParams].find(([name]) => name.startsWith(WAY))?.[1];
  return {
    shown,
    made: order && (await makersOf(event)),
    isNew: url.searchParams.has('new'),
    to: url.searchParams.get('to') ?? '',
    way,
    photos: `/market/requests/${event.params.key}/pictures`,
    paths: order && {
      deposit: purchaseKey(order.purchaseId),
      balance: order.balancePurchaseId && purchaseKey(order.balancePurchaseId),
    },
    payable: PAYMENT_WAYS.filter(
      (one) => one !== 'cash' && (one !== 'card' || openGate(url.origin) !== undefined),
    ),
    request: newId<'request'>(),
  };
};

type Did = (event: RequestEvent) => Promise<unknown>;

/** A move of who asked, on the request her address opens. */
function asAsker(act: (key: { cooperative: string; request: string }) => Did) {
  return async (event: RequestEvent) => {
    const { personId, cooperative, request } = await askerAt(event);
    return asBuyer(event, personId, act({ cooperative, request }));
  };
}

const here = (_: unknown, event: RequestEvent) => `/market/requests/${event.params.key}`;

export const actions = {
  accept: asAsker((key) =>
    submit(acceptOffer, {
      input: (typed) => ({ agreed: 'no', ...typed, ...key }),
      then: ({ purchase }) => `/market/purchases/${purchaseKey(purchase)}?new=1`,
    }),
  ),
  answer: asAsker((key) => submit(answerPiece, { input: (typed) => ({ ...typed, ...key }), then: here })),
  write: asAsker((key) =>
    submit(writeToMaker, {
      input: async ({ photo, ...typed }) => ({ ...typed, ...(await photoOf(photo)), ...key }),
      then: here,
    }),
  ),
  withdraw: asAsker((key) =>
    submit(withdrawRequest, { input: (typed) => ({ ...typed, ...key }), then: here }),
  ),
  leave: asAsker((key) => submit(cancelMyPiece, { input: (typed) => ({ ...typed, ...key }), then: here })),
};
