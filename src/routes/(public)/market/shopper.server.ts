import type { RequestEvent } from '@sveltejs/kit';
import {
  acceptOffer,
  answerPiece,
  askPiece,
  cancelMyPiece,
  withdrawRequest,
  writeToMaker,
} from '#modules/bespoke/server';
import {
  beginCardPayment,
  bringCart,
  changeMyOrder,
  keepCartLine,
  placePurchase,
  seeTalk,
  writeMyMessage,
} from '#modules/sales/server';
import { forgetGuest, guestActor, guestOf, welcomeGuest } from '#platform/identity/server';
import type { Actor } from '#platform/operation';

/** What anybody may do who buys, with an account or without. */
const BUYING = [
  beginCardPayment,
  bringCart,
  changeMyOrder,
  keepCartLine,
  placePurchase,
  acceptOffer,
  answerPiece,
  askPiece,
  cancelMyPiece,
  withdrawRequest,
  writeToMaker,
  seeTalk,
  writeMyMessage,
].map(({ name }) => name);

/** The same request with another actor: who buys, rather than who is signed in. */
function seenAs<Event extends RequestEvent>(event: Event, actor: Actor): Event {
  return { ...event, locals: { ...event.locals, actor } };
}

/** Who buys on this browser: the account that is open, or a guest that has a cart here. */
async function shopperOf(event: RequestEvent): Promise<Actor> {
  const { actor, trace } = event.locals;
  const guest = guestOf(event);
  if (actor.kind !== 'person') return guest === undefined ? actor : guestActor(guest, BUYING);
  const shopper = { ...actor, verbs: new Set([...actor.verbs, ...BUYING]) };
  if (guest !== undefined) {
    await bringCart.perform({ actor: shopper, trace }, { guest });
    forgetGuest(event);
  }
  return shopper;
}

/** Who looks at a thing on this browser, for what is told of others: her own cart is not theirs. */
export function onlookerOf(event: RequestEvent): Actor {
  const guest = guestOf(event);
  const { actor } = event.locals;
  return actor.kind === 'person' || guest === undefined ? actor : guestActor(guest, BUYING);
}

/** A load or an action of who buys here. */
export function asShopper<Event extends RequestEvent, Out>(handle: (event: Event) => Promise<Out>) {
  return async (event: Event): Promise<Out> => handle(seenAs(event, await shopperOf(event)));
}

/** The same for what may begin a cart: a browser that comes for the first time becomes a guest. */
export function asNewShopper<Event extends RequestEvent, Out>(handle: (event: Event) => Promise<Out>) {
  return asShopper(async (event: Event): Promise<Out> => {
    const { actor } = event.locals;
    return handle(actor.kind === 'person' ? event : seenAs(event, guestActor(welcomeGuest(event), BUYING)));
  });
}

/** Somebody who holds the secret address of a purchase may see it and follow it, as who bought would. */
export function asBuyer<Event extends RequestEvent, Out>(
  event: Event,
  personId: string,
  handle: (event: Event) => Promise<Out>,
): Promise<Out> {
  return handle(seenAs(event, guestActor(personId, BUYING)));
}
