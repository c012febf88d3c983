import { aidWindow, awardDossier, openConvention, recordOutcome } from '#modules/funding/server';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const dossier = show('one', awardDossier, ({ params }) => params);

/** An award: its convention, all aid to the same cooperative, and what changed since. */
export const load: PageServerLoad = async (event) => {
  const shown = await dossier(event);
  const { actor } = event.locals;
  const window = await aidWindow.ask({ actor }, { organisation: shown.one.award.organisationId });
  return {
    ...shown,
    ...(window.ok && { window: window.value }),
    mayOpen: holdsVerb(actor, 'funding.open-convention'),
    mayRecord: holdsVerb(actor, 'funding.record-outcome'),
  };
};

export const actions = {
  open: submit(openConvention, { then: ({ convention }) => `/office/funding/${convention}/draft` }),
  outcome: submit(recordOutcome, { then: ({ award }) => `/office/funding/awards/${award}?done` }),
};
