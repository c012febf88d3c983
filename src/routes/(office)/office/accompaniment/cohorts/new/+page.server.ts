import { openCohort } from '#modules/accompaniment/server';
import { submit } from '#platform/web/server';
import { plansFor } from '../plans-for.ts';

export const load = plansFor('accompaniment.open-cohort');

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
