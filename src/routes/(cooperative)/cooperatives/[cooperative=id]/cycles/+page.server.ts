import { holdCycle, joinCycle, ourCycles } from '#modules/sales/server';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const ours = show('ours', ourCycles, ({ params }) => params);
const POINTS = [0, 1, 2];

export const load: PageServerLoad = async (event) => ({ ...(await ours(event)), ...forForm() });

/** The points of a form: `place-0`, `city-0`, `day-0`… */
function pointsIn(typed: Readonly<Record<string, unknown>>) {
  return POINTS.map((at) => ({
    place: typed[`place-${at}`] ?? '',
    city: typed[`city-${at}`] ?? '',
    day: typed[`day-${at}`] ?? '',
    from: typed[`from-${at}`],
    to: typed[`to-${at}`],
  }));
}

export const actions = {
  hold: submit(holdCycle, {
    input: (typed, { params }) => ({ ...typed, ...params, points: pointsIn(typed) }),
    then: ({ organisationId, cycle }) => `/cooperatives/${organisationId}/cycles/${cycle}`,
  }),
  join: submit(joinCycle, { then: ({ organisationId }) => `/cooperatives/${organisationId}/cycles` }),
};
