import { commissionPlans, decideCommission } from '#modules/sales/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { parseDay } from '#platform/time';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const plans = show('plans', commissionPlans, () => ({}));

export const load: PageServerLoad = async (event) => ({
  ...(await plans(event)),
  request: newId<'request'>(),
  mayDecide: holdsVerb(event.locals.actor, 'sales.decide-commission'),
  done: parseDay(event.url.searchParams.get('done') ?? ''),
});

export const actions = {
  default: submit(decideCommission, { then: ({ fromDay }) => `/office/sales/commission?done=${fromDay}` }),
};
