import { error, type RequestEvent } from '@sveltejs/kit';
import { myRequest, requestBuyer } from '#modules/bespoke/server';
import { show } from '#platform/web/server';
import { asBuyer } from './shopper.server.ts';

const whose = show('whose', requestBuyer, ({ params }) => ({ key: params.key }));

/** Whose request the secret address of a page opens. */
export async function askerAt(event: RequestEvent) {
  const { whose: found } = await whose(event);
  return found ?? error(404, 'absent');
}

/** The request a secret address opens: this one, and no other of the same buyer. */
export async function openedRequest(event: RequestEvent) {
  const { personId, cooperative, request } = await askerAt(event);
  return asBuyer(
    event,
    personId,
    show('shown', myRequest, () => ({ cooperative, request })),
  );
}
