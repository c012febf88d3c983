import type { RequestEvent } from '@sveltejs/kit';
import { foundProducts, marketFront } from '#modules/market/server';
import { addressInput, show } from '#platform/web/server';

const found = show('found', foundProducts, addressInput);
const front = show('front', marketFront, () => ({}));

/** With a question, what was found; without, the front of the market. */
export const load = async (event: RequestEvent) =>
  event.url.search === '' ? { ...(await front(event)), found: undefined } : found(event);
