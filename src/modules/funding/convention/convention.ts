import type { Id, OrganisationId } from '#platform/ids';
import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';
import type { Content } from './content.ts';

export type ConventionId = Id<'convention'>;

/**
 * `draft` is written; `proposed` is read by who signs and no longer changes; `signed` is in force; `amending`
 * is in force while its next version is written; `closed` is over.
 */
export const CONVENTION_STATES = ['draft', 'proposed', 'signed', 'amending', 'closed'] as const;
export type ConventionState = (typeof CONVENTION_STATES)[number];

export const CONVENTION_MOVES = {
  propose: { draft: 'proposed', amending: 'proposed' },
  return: { proposed: 'draft' },
  sign: { proposed: 'signed' },
  amend: { signed: 'amending' },
  close: { signed: 'closed' },
} as const satisfies Record<string, Partial<Record<ConventionState, ConventionState>>>;
export type ConventionMove = keyof typeof CONVENTION_MOVES;

export interface Convention {
  readonly organisationId: OrganisationId;
  readonly conventionId: ConventionId;
  readonly awardId: string;
  readonly communeCode: string;
  readonly state: ConventionState;
  /** Counts every change: who comes second is told so. */
  readonly version: number;
  /** What is written now, or in force. */
  readonly content: Content;
  /** Versions signed so far. */
  readonly signed: number;
  readonly hash?: string;
  readonly proposedBy?: string;
}

/** A signed version: its content, its hash, and the hash of the one before. Never altered. */
export interface SignedVersion {
  readonly number: number;
  readonly content: Content;
  readonly hash: string;
  readonly previousHash?: string;
  readonly signedOn: Day;
  readonly reason?: string;
}

/** Whether a signed version exists: money follows it. */
export function isInForce({ signed }: Pick<Convention, 'signed'>): boolean {
  return signed > 0;
}

export function movedConvention(
  { state, signed }: Pick<Convention, 'state' | 'signed'>,
  move: ConventionMove,
): Result<ConventionState, 'move-not-allowed'> {
  const to = Object.entries(CONVENTION_MOVES[move]).find(([from]) => from === state)?.[1];
  if (to === undefined) return refused('move-not-allowed');
  // What is returned goes back to being written: as a first version, or as the next one.
  return ok(move === 'return' && signed > 0 ? 'amending' : to);
}

/** A draft is changed by who read its last version, and not after it was proposed. */
export function mayWriteDraft(
  { state, version }: Pick<Convention, 'state' | 'version'>,
  read: number,
): Result<undefined, 'convention-not-draft' | 'stale'> {
  if (state !== 'draft' && state !== 'amending') return refused('convention-not-draft');
  return read === version ? ok(undefined) : refused('stale');
}
