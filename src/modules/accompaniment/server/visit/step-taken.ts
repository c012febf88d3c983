import type { Work } from '#platform/operation/server';
import type { Visit } from '../../visit/visit.ts';

/** The answer of every step on a visit. */
export interface StepTaken {
  readonly organisationId: Visit['organisationId'];
  readonly communeCode: string;
  readonly visit: string;
  readonly enrolment: string;
  readonly state: Visit['state'];
  readonly version: number;
  /** The cooperative went to another coach meanwhile: she was given this to take up. */
  readonly proposed?: true;
  /** What the proposal is, when it is no other coach's to take up. */
  readonly code?: 'correction-asked';
}

export function stepTaken(visit: Visit): StepTaken {
  const { organisationId, communeCode, visitId, enrolmentId, state, version } = visit;
  return { organisationId, communeCode, visit: visitId, enrolment: enrolmentId, state, version };
}

/** Who acts, as the events of a visit name her. */
export function whoTells({ actor }: Pick<Work, 'actor'>): {
  readonly by: string;
  readonly personId?: string;
} {
  return actor.kind === 'person' ? { by: actor.name, personId: actor.personId } : { by: 'Twiza' };
}

/** When it was told, by the clock of who told it; a clock that is ahead would win over everything after it. */
export function toldAt({ now }: Pick<Work, 'now'>, madeAt: Date | undefined): string {
  return (madeAt !== undefined && madeAt < now ? madeAt : now).toISOString();
}
