import type { Id, OrganisationId } from '#platform/ids';
import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';

export type BatchId = Id<'batch'>;

/** Jars, packets or sacks made together: one number, one date to be eaten before. */
export interface Batch {
  readonly organisationId: OrganisationId;
  readonly batchId: BatchId;
  readonly communeCode: string;
  readonly productId: string;
  /** The number printed on each: `2412-A`. */
  readonly code: string;
  readonly madeOn: Day;
  readonly bestBefore: Day;
  readonly onHand: number;
  readonly kept: number;
  /** When it was called back, and why: it is not sold any more. */
  readonly recalledAt?: Date;
  readonly why: string;
}

/** So many of a batch. */
export interface BatchPart {
  readonly batchId: BatchId;
  readonly quantity: number;
}

/** Whether a batch may be sold on a day: on its last day it still may. */
export function isSold(
  { bestBefore, recalledAt }: Pick<Batch, 'bestBefore' | 'recalledAt'>,
  today: Day,
): boolean {
  return recalledAt === undefined && bestBefore >= today;
}

/** Days before its date from which a batch is said to be near it. */
const NEAR_DAYS = 30;
const DAY_MS = 86_400_000;

export type BatchStanding = 'good' | 'near' | 'expired' | 'recalled';

/** What is to be said of a batch on a day. */
export function batchStanding(batch: Pick<Batch, 'bestBefore' | 'recalledAt'>, today: Day): BatchStanding {
  if (batch.recalledAt !== undefined) return 'recalled';
  if (!isSold(batch, today)) return 'expired';
  const days = (Date.parse(batch.bestBefore) - Date.parse(today)) / DAY_MS;
  return days <= NEAR_DAYS ? 'near' : 'good';
}

interface Asked {
  readonly quantity: number;
  /** How many are free in the store in all, with and without a batch. */
  readonly free: number;
  readonly today: Day;
}

/**
 * Which jars are taken: first those counted before there were batches, then of the batch that must be eaten
 * first. What is out of date or called back is never taken, however little else there is.
 */
export function planBatches(
  batches: readonly Batch[],
  { quantity, free, today }: Asked,
): Result<BatchPart[], 'not-enough-left' | 'just-taken'> {
  const within = batches.reduce((sum, { onHand, kept }) => sum + onHand - kept, 0);
  let left = quantity - Math.min(quantity, Math.max(0, free - within));
  const parts: BatchPart[] = [];
  const sold = batches
    .filter((batch) => isSold(batch, today))
    .toSorted((a, b) =>
      a.bestBefore === b.bestBefore ? order(a.code, b.code) : order(a.bestBefore, b.bestBefore),
    );
  for (const { batchId, onHand, kept } of sold) {
    const taken = Math.min(left, onHand - kept);
    if (taken <= 0) continue;
    parts.push({ batchId, quantity: taken });
    left -= taken;
  }
  if (left === 0) return ok(parts);
  const could = quantity - left;
  return could === 0 ? refused('just-taken') : refused('not-enough-left', 'quantity', { left: could });
}

/** So many of what somebody got of batches, the last of them first: which jar came back nobody writes down. */
export function lastParts(parts: readonly BatchPart[], quantity: number): BatchPart[] {
  let left = quantity;
  return parts.toReversed().flatMap(({ batchId, quantity: had }) => {
    const taken = Math.min(left, had);
    left -= taken;
    return taken > 0 ? [{ batchId, quantity: taken }] : [];
  });
}

function order(a: string, b: string): number {
  return a < b ? -1 : 1;
}
