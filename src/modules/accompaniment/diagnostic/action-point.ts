import type { RecordState } from '#platform/offline';
import type { Day } from '#platform/time';

export const POINT_OWNERS = ['cooperative', 'coach', 'third'] as const;
export const POINT_STATES = ['open', 'done', 'dropped'] as const;

/** Something that is to be done: what, by whom, until when; what shows that it was. */
export interface ActionPoint {
  readonly organisationId: string;
  readonly pointId: string;
  readonly enrolmentId: string;
  readonly communeCode: string;
  /** The visit it was agreed at. */
  readonly visitId: string;
  /** The critical item it answers. */
  readonly item?: string;
  readonly what: string;
  readonly owner: (typeof POINT_OWNERS)[number];
  readonly dueOn?: Day;
  readonly state: (typeof POINT_STATES)[number];
  /** The visit at which it was last looked at, and what was said. */
  readonly lookedAt?: string;
  readonly note?: string;
  /** By the clock of who wrote it last: the newer word stands. */
  readonly at: string;
  /** Field by field: what stands, what it replaced. */
  readonly merged?: RecordState;
}

/** The open points of visits before, which a visit begins with: late ones first, then by their day. */
export function pointsToLookAt(points: readonly ActionPoint[], visitId: string): readonly ActionPoint[] {
  return points
    .filter((one) => one.visitId !== visitId && (one.state === 'open' || one.lookedAt === visitId))
    .toSorted((a, b) => compared(a.dueOn ?? '9999', b.dueOn ?? '9999') || compared(a.pointId, b.pointId));
}

/** Those of them that nobody looked at during this visit. */
export function pointsNotLookedAt(points: readonly ActionPoint[], visitId: string): readonly ActionPoint[] {
  return pointsToLookAt(points, visitId).filter(({ lookedAt }) => lookedAt !== visitId);
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
