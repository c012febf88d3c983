import { caseload, cohorts, proposals, setOutFrom } from '#modules/accompaniment/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const lines = show('caseload', caseload, ({ url }) => ({
  coach: url.searchParams.get('coach') ?? undefined,
}));
const asked = show('asked', proposals, () => ({}));
const all = show('all', cohorts, () => ({}));

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  const runs = holdsVerb(actor, 'accompaniment.cohorts');
  const answers = holdsVerb(actor, 'accompaniment.proposals');
  const waiting = answers ? (await asked(event)).asked.visits : [];
  return {
    ...(await lines(event)),
    proposed: waiting.reduce((sum, { proposals: list }) => sum + list.length, 0),
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
