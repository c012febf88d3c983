import { publicCall, publicResults } from '#modules/programmes/server';
import { holdsVerb } from '#platform/operation';
import { show } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const one = show('one', publicCall, ({ params }) => params);
const results = show('results', publicResults, ({ params }) => params);

/** Who acts for a cooperative or a group is led to its files. */
export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  const applies = actor.kind === 'person' && holdsVerb(actor, 'programmes.start-application');
  return {
    ...(await one(event)),
    ...(await results(event)),
    applicant: applies && actor.reach.kind === 'organisation' ? actor.onBehalfOf : undefined,
    isSignedOut: actor.kind === 'anonymous',
    assists: applies && actor.reach.kind === 'place' ? actor.reach.place : undefined,
  };
};
