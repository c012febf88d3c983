import type { Id } from '#platform/ids';
import { ok, refused, type Result } from '#platform/result';

export type AllocationId = Id<'allocation'>;

/** Ways by which a thing is kept for somebody: more come with auctions and fairs. */
export const CHANNELS = ['put-aside', 'by-hand', 'order'] as const;

export type Channel = (typeof CHANNELS)[number];

/** A thing, or some of a number, kept for somebody. */
export interface Allocation {
  readonly allocationId: AllocationId;
  readonly quantity: number;
  readonly channel: Channel;
  readonly forWhom: string;
  readonly state: 'standing' | 'used' | 'released';
  /** When it lapses by itself; a sale never does. */
  readonly expiresAt?: Date;
}

/** What is in the store room of a thing. A piece is one, or none. */
export interface StoreLevel {
  readonly onHand: number;
  readonly allocations: readonly Allocation[];
}

/** Whether something is kept at an instant. Judged when it is read: no sweeper is needed for the truth. */
export function stands({ state, expiresAt }: Allocation, now: Date): boolean {
  return state === 'standing' && (expiresAt === undefined || expiresAt > now);
}

/** How many can be promised: what is there, less what is kept for others. */
export function freeOf({ onHand, allocations }: StoreLevel, now: Date): number {
  const kept = allocations.filter((one) => stands(one, now)).reduce((sum, { quantity }) => sum + quantity, 0);
  return onHand - kept;
}

/** Whether so many may be kept for somebody now. */
export function mayTake(
  level: StoreLevel,
  quantity: number,
  now: Date,
): Result<number, 'just-taken' | 'not-enough-left'> {
  const free = freeOf(level, now);
  if (quantity <= free) return ok(free - quantity);
  return free <= 0 ? refused('just-taken') : refused('not-enough-left', 'quantity', { left: free });
}
