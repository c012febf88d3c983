import * as funding from '#modules/funding/server';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import { error } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

const dossier = show('dossier', funding.conventionDossier, ({ params }) => params);

export const load: PageServerLoad = async (event) => {
  if (!holdsVerb(event.locals.actor, 'funding.keep-line')) return error(403, 'forbidden');
  const shown = await dossier(event);
  const asked = event.url.searchParams.get('line');
  const line = shown.dossier.convention.content.lines.find(({ key }) => key === asked);
  return { ...shown, line };
};

const then = ({ convention }: { convention: string }) => `/office/funding/${convention}/draft`;

export const actions: Actions = {
  terms: submit(funding.keepTerms, { then }),
  party: submit(funding.keepParty, { then }),
  line: submit(funding.keepLine, { then }),
  obligation: submit(funding.keepObligation, { then }),
  instalment: submit(funding.keepInstalment, { then }),
  rule: submit(funding.keepRule, { then }),
  ceiling: submit(funding.keepRule, { then }),
  drop: submit(funding.dropPart, { then }),
};
