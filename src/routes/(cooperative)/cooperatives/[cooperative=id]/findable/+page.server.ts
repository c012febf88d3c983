import { consentGiven, consentToBeFindable, countedIn, withdrawConsent } from '#modules/observatory/server';
import { show, submit } from '#platform/web/server';
import { tended } from '../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const tend = tended('observatory.consent-given');
const consent = show('consent', consentGiven, ({ params }) => params);

/** What an officer reads before agreeing, with the numbers that would be told. */
export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event;
  const counted = await countedIn.ask({ actor: locals.actor }, { cooperative: params.cooperative });
  return {
    ...(await tend(event)),
    ...(await consent(event)),
    lines: counted.ok ? counted.value.lines : [],
    done: url.searchParams.get('done'),
  };
};

const back = (organisationId: string, done: string) =>
  `/cooperatives/${organisationId}/findable?done=${done}`;

export const actions = {
  give: submit(consentToBeFindable, { then: ({ organisationId }) => back(organisationId, 'given') }),
  withdraw: submit(withdrawConsent, { then: ({ organisationId }) => back(organisationId, 'withdrawn') }),
};
