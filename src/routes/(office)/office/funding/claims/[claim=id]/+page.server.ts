import * as funding from '#modules/funding/server';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

const dossier = show('seen', funding.claimDossier, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await dossier(event)),
  mayAnswer: holdsVerb(event.locals.actor, 'funding.answer-claim'),
  maySettle: holdsVerb(event.locals.actor, 'funding.settle-claim'),
});

const then = ({ claim }: { claim: string }) => `/office/funding/claims/${claim}`;

export const actions: Actions = {
  answer: submit(funding.answerClaim, { then }),
  settle: submit(funding.settleClaim, { then }),
};
