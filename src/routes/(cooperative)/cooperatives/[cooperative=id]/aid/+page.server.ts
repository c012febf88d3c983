import {
  aidWindow,
  conventionDossier,
  cooperativeResults,
  fundedAwards,
  openClaim,
} from '#modules/funding/server';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const funded = show('funded', fundedAwards, ({ params }) => ({ organisation: params.cooperative }));

/** What a cooperative was granted, and where the money of each convention stands. */
export const load: PageServerLoad = async (event) => {
  const shown = await funded(event);
  const { actor } = event.locals;
  const asked = shown.funded.awards.flatMap(({ conventionId: convention }) =>
    convention === undefined ? [] : [conventionDossier.ask({ actor }, { convention })],
  );
  const answers = await Promise.all(asked);
  const cooperative = event.params.cooperative ?? '';
  const window = await aidWindow.ask({ actor }, { organisation: cooperative });
  const results = await cooperativeResults.ask({ actor }, { cooperative });
  return {
    ...shown,
    ...(window.ok && { window: window.value }),
    outcomes: results.ok ? results.value.outcomes : [],
    dossiers: answers.flatMap((one) => (one.ok ? [one.value] : [])),
    mayClaim: holdsVerb(actor, 'funding.open-claim'),
    cooperative,
  };
};

export const actions = {
  claim: submit(openClaim, {
    then: ({ organisationId, convention, claim }) =>
      `/cooperatives/${organisationId}/aid/${convention}/${claim}`,
  }),
};
