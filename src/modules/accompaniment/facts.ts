import type { OrganisationId } from '#platform/ids';
import type { Visit } from './visit/visit.ts';

/** Somebody else found the record of a visit good: what is paid on a visit may be paid. */
export interface VisitValidated {
  readonly name: 'visit-validated';
  readonly organisationId: OrganisationId;
  readonly payload: { readonly visitId: string; readonly cohortId: string; readonly ordinal: number };
}

export function visitValidated({ organisationId, visitId, cohortId, ordinal }: Visit): VisitValidated {
  return { name: 'visit-validated', organisationId, payload: { visitId, cohortId, ordinal } };
}
