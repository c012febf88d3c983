import { caseload, cohorts, setOutFrom } from '#modules/accompaniment/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const lines = show('caseload', caseload, ({ url }) => ({
  coach: url.searchParams.get('coach') ?? undefined,
}));
const all = show('all', cohorts, () => ({}));

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  const runs = holdsVerb(actor, 'accompaniment.cohorts');
  return {
    ...(await lines(event)),
    cohorts: runs ? (await all(event)).all.cohorts : [],
    mayOpen: holdsVerb(actor, 'accompaniment.open-cohort'),
    coaches: holdsVerb(actor, 'accompaniment.set-out-from'),
    within: actor.kind === 'person' && actor.reach.kind === 'place' ? actor.reach.place : undefined,
    request: newId<'request'>(),
  };
};

export const actions = {
  base: submit(setOutFrom, {
    input: ({ commune }) => ({ communeCode: commune }),
    then: () => '/office/accompaniment',
  }),
};
