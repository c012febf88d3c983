import type { RequestEvent } from '@sveltejs/kit';
import { error } from '@sveltejs/kit';
import {
  askForQuotes,
  checkLot,
  closeDeal,
  complainOfLot,
  composeDeal,
  inviteToRequest,
  orderFromList,
  registerBusiness,
} from '#modules/wholesale/server';
import { newId } from '#platform/ids';
import { currentInstant, dayOf } from '#platform/time';

/** What anybody with an account may do who buys for a business. */
const BUYING = [
  askForQuotes,
  checkLot,
  closeDeal,
  complainOfLot,
  composeDeal,
  inviteToRequest,
  orderFromList,
  registerBusiness,
].map(({ name }) => name);

/** A load or an action of who buys for a business: with an account, since what is ordered is paid later. */
export function asBusiness<Event extends RequestEvent, Out>(handle: (event: Event) => Promise<Out>) {
  return async (event: Event): Promise<Out> => {
    const { actor } = event.locals;
    if (actor.kind !== 'person') return error(401, 'anonymous');
    const buyer = { ...actor, verbs: new Set([...actor.verbs, ...BUYING]) };
    return handle({ ...event, locals: { ...event.locals, actor: buyer } });
  };
}

/** What the page of a form needs: the name of this sending of it, and today. */
export function forForm() {
  return { request: newId<'request'>(), today: dayOf(currentInstant()) };
}
