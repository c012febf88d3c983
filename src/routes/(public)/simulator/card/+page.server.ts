import { error, type RequestEvent } from '@sveltejs/kit';
import { openGate, simulateCard } from '#modules/sales/server';
import { formInput } from '#platform/web/server';
import type { PageServerLoad } from './$types';

/** The simulator of an acquirer is there in the demonstration only, where no other is named. */
function simulated(url: URL) {
  const gate = openGate(url.origin);
  return gate?.address.startsWith(`${url.origin}/`) === true ? gate : error(404, 'absent');
}

export const load: PageServerLoad = ({ url }) => void simulated(url);

export const actions = {
  default: async (event: RequestEvent) => {
    const gate = simulated(event.url);
    const typed = Object.entries(await formInput(event));
    const fields = typed.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
    return simulateCard(Object.fromEntries(fields), gate);
  },
};
