import { error } from '@sveltejs/kit';
import { cohorts, openCohort } from '#modules/accompaniment/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const all = show('all', cohorts, () => ({}));

export const load: PageServerLoad = async (event) => {
  if (!holdsVerb(event.locals.actor, 'accompaniment.open-cohort')) return error(403, 'forbidden');
  return { ...(await all(event)), request: newId<'request'>() };
};

export const actions = {
  open: submit(openCohort, {
    input: (typed) => ({ ...typed, regionCapacity: placesByRegion(typed) }),
    then: ({ cohort }) => `/office/accompaniment/cohorts/${cohort}`,
  }),
};

/** `region-05` and so on. */
function placesByRegion(typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const regions = Object.entries(typed).filter(([name]) => name.startsWith('region-'));
  return Object.fromEntries(regions.map(([name, value]) => [name.slice('region-'.length), value]));
}
