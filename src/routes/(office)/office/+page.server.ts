import { error } from '@sveltejs/kit';
import { holdsVerb } from '#platform/operation';
import type { PageServerLoad } from './$types';

/** What an office may do here; who may do nothing here is told so, and the public is shown the way in. */
export const load: PageServerLoad = ({ locals }) => {
  const { actor } = locals;
  if (actor.kind === 'anonymous') return error(401, 'anonymous');
  const may = {
    register: holdsVerb(actor, 'registry.register-cooperative'),
    bring: holdsVerb(actor, 'registry.bring-list'),
    declared: holdsVerb(actor, 'governance.office-declarations'),
    settle: holdsVerb(actor, 'registry.office-tasks'),
    sort: holdsVerb(actor, 'registry.duplicate-pairs'),
    law: holdsVerb(actor, 'law.decide-parameter'),
    programmes: holdsVerb(actor, 'programmes.office-calls'),
    files: holdsVerb(actor, 'formation.file-worklist'),
    funding: holdsVerb(actor, 'funding.money-worklist'),
    sales: holdsVerb(actor, 'sales.sales-worklist'),
    wholesale: holdsVerb(actor, 'wholesale.customers-worklist'),
    rows: holdsVerb(actor, 'observatory.figure-rows'),
    accompanies: holdsVerb(actor, 'accompaniment.caseload'),
    findings: holdsVerb(actor, 'observatory.open-findings'),
    freeze: holdsVerb(actor, 'observatory.freeze-vintage'),
  };
  if (!Object.values(may).some(Boolean)) return error(403, 'forbidden');
  return { may };
};
