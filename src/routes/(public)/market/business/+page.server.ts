import { myBusiness } from '#modules/wholesale/server';
import { show } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const mine = show('mine', myBusiness, () => ({}));

export const load: PageServerLoad = async (event) => ({
  ...(await mine(event)),
  signedIn: event.locals.actor.kind === 'person',
});
