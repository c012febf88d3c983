import { ok, refused, type Result } from '#platform/result';

interface Piece {
  /** Whether it was shown finished. */
  readonly isFinished: boolean;
  /** Whether it left for who ordered it. */
  readonly hasLeft: boolean;
  /** Whether somebody said who made it. */
  readonly isTold: boolean;
}

/**
 * Whether it may be said now who made a piece that was made to order: once it is finished, and said anew
 * until it leaves. Who is told nothing before may still be told after: her part of the money waits for it.
 */
export function maySayMakers({
  isFinished,
  hasLeft,
  isTold,
}: Piece): Result<undefined, 'piece-unfinished' | 'makers-frozen'> {
  if (!isFinished) return refused('piece-unfinished');
  return hasLeft && isTold ? refused('makers-frozen') : ok(undefined);
}
