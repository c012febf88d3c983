import { error, type RequestEvent } from '@sveltejs/kit';
import { openGate, simulateCard } from '#modules/sales/server';
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
    // Empty fields too: they are signed.
    const form = [...(await event.request.formData())];
    const fields = form.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
    return simulateCard(Object.fromEntries(fields), gate);
  },
};
