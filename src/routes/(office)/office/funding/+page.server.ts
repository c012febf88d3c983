import { fundedAwards, moneyWorklist } from '#modules/funding/server';
import { holdsVerb } from '#platform/operation';
import { addressInput, show, showAll } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const lists = showAll(
  show('funded', fundedAwards, addressInput),
  show('waiting', moneyWorklist, () => ({})),
);

export const load: PageServerLoad = async (event) => ({
  ...(await lists(event)),
  mayRecord: holdsVerb(event.locals.actor, 'funding.record-award'),
});
