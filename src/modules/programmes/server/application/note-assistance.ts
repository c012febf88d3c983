import type { Actor } from '#platform/operation';
import type { Application } from '../../application/application.ts';

/** Who assisted an applicant, when somebody else than itself writes in its file: recorded, it stays. */
export function noteAssistance(
  actor: Actor,
  { organisationId, assistingPersonId }: Application,
): Pick<Application, 'assistedBy' | 'assistingPersonId'> {
  if (actor.kind !== 'person' || actor.onBehalfOf === organisationId) return {};
  return assistingPersonId === undefined ? { assistedBy: actor.name, assistingPersonId: actor.personId } : {};
}
