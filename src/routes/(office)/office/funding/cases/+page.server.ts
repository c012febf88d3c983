import { doubleCases, settleCase } from '#modules/funding/server';
import { cooperativesByIds } from '#modules/registry/server';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const list = show('list', doubleCases, () => ({}));

export const load: PageServerLoad = async (event) => {
  const shown = await list(event);
  const ids = shown.list.cases.flatMap((one) => [one.organisationId, one.firstOrganisationId]);
  const named = await cooperativesByIds.ask({ actor: event.locals.actor }, { ids: [...new Set(ids)] });
  return {
    ...shown,
    named: named.ok ? named.value : [],
    maySettle: holdsVerb(event.locals.actor, 'funding.settle-case'),
  };
};

export const actions = { settle: submit(settleCase, { then: () => '/office/funding/cases' }) };
