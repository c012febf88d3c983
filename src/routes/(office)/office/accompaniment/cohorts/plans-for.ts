import { error } from '@sveltejs/kit';
import { cohorts } from '#modules/accompaniment/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { show } from '#platform/web/server';

const all = show('all', cohorts, () => ({}));

/** The cohorts with their plans, for a page that only who holds a verb opens. */
export function plansFor(verb: string) {
  return async (event: Parameters<typeof all>[0]) => {
    if (!holdsVerb(event.locals.actor, verb)) return error(403, 'forbidden');
    return { ...(await all(event)), request: newId<'request'>() };
  };
}
