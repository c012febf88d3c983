import { digestOf } from './digest.ts';

/** A file that may be chosen, as the committee left it: its note, the groups it belongs to, what it asks. */
export interface Candidate {
  /** Its number, as its receipt says it. */
  readonly number: string;
  /** In hundredths of a point, from 0 to 10,000. */
  readonly score: number;
  readonly groups: readonly string[];
  readonly amount: number;
}

/** A candidate at its place in the order. */
export interface Placed extends Candidate {
  /** From 0: the best note first, equal notes as the draw says. */
  readonly position: number;
  /** Its lot in the draw. */
  readonly ticket: string;
}

/**
 * The order of merit. Equal notes are told apart by a public draw: the ticket of a file is the SHA-256 of
 * `seed:number`, and the smallest comes first. Nobody who knows the seed needs us to draw again.
 */
export function inOrder(candidates: readonly Candidate[], seed: string): Placed[] {
  return candidates
    .map((candidate) => ({ ...candidate, ticket: digestOf(`${seed}:${candidate.number}`) }))
    .toSorted((a, b) => b.score - a.score || (a.ticket < b.ticket ? -1 : 1))
    .map((candidate, position) => ({ ...candidate, position }));
}
