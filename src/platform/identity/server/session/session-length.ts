import type { OwnSession } from '#platform/identity';

const HOUR = 3_600_000;
const LENGTHS: Readonly<Record<OwnSession['kind'], number>> = {
  member: 720 * HOUR,
  staff: 12 * HOUR,
  story: 720 * HOUR,
};

/** How long a session lasts after it was last used, in milliseconds. */
export function lastsFor(kind: OwnSession['kind']): number {
  return LENGTHS[kind];
}
