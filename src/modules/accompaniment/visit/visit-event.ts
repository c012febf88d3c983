import type { Day } from '#platform/time';
import type { VisitMove } from './visit.ts';

/** What happens to a visit besides its moves. */
export const VISIT_REMARKS = [
  'agree',
  'object',
  'note',
  'explain',
  'assign',
  'moved-window',
  'correct',
] as const;
export type VisitEventKind = VisitMove | (typeof VISIT_REMARKS)[number];

/** Something that happened to a visit. Never edited; a later one says otherwise. */
export interface VisitEvent {
  readonly eventId: string;
  readonly visitId: string;
  readonly kind: VisitEventKind;
  /** The civil day it speaks of: the day it was done, or the day proposed. */
  readonly day: Day;
  readonly reason?: string;
  readonly note?: string;
  readonly by: string;
  /** By the clock of who did it. */
  readonly madeAt: string;
  readonly receivedAt: string;
}

export interface ExitCounts {
  readonly rescheduled: number;
  readonly missed: number;
  readonly cancelled: number;
  readonly byReason: readonly { readonly reason: string; readonly count: number }[];
}

/** Exits counted as the plain facts they are. */
export function exitCounts(events: readonly Pick<VisitEvent, 'kind' | 'reason'>[]): ExitCounts {
  const exits = events.filter(({ kind }) => ['reschedule', 'miss', 'cancel'].includes(kind));
  const count = (kind: string) => exits.filter((one) => one.kind === kind).length;
  const reasons = Map.groupBy(exits, ({ reason }) => reason ?? 'other');
  return {
    rescheduled: count('reschedule'),
    missed: count('miss'),
    cancelled: count('cancel'),
    byReason: [...reasons]
      .map(([reason, list]) => ({ reason, count: list.length }))
      .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  };
}
