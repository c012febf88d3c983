import { recordAchievement, toldProgrammes } from '#modules/funding/server';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const told = show('told', toldProgrammes, () => ({}));

/** What programmes promised and reached, and the form that tells it. */
export const load: PageServerLoad = async (event) => ({
  ...(await told(event)),
  mayRecord: holdsVerb(event.locals.actor, 'funding.record-achievement'),
});

export const actions = {
  record: submit(recordAchievement, { then: () => '/office/funding/targets?done' }),
};
