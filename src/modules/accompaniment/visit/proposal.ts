import type { Visit } from './visit.ts';

/**
 * What a coach did on her phone for a cooperative that went to another coach meanwhile. Nothing of it is
 * lost: the coach it went to takes it up, or says no.
 */
export interface Proposal {
  readonly organisationId: Visit['organisationId'];
  readonly proposalId: string;
  readonly enrolmentId: string;
  readonly visitId: string;
  readonly communeCode: string;
  /** Whose it is to answer. */
  readonly coachId: string;
  readonly command: string;
  /** What the phone sent. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly by: string;
  readonly madeAt: string;
  readonly state: 'waiting' | 'taken-up' | 'declined';
}
