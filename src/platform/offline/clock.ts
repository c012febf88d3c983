/** What the server makes of the time a phone says. */
export interface JudgedTime {
  /** The instant to keep. */
  readonly at: Date;
  /** Whether it is not what the phone said. */
  readonly corrected: boolean;
}

const TOLERATED_MS = 2 * 60_000;
const OLDEST_MS = 400 * 24 * 3_600_000;

/** How far the clock of a phone is ahead (or, negative, behind); 0 within what networks take. */
export function clockAhead({ sentAt, arrivedAt }: { sentAt: Date; arrivedAt: Date }): number {
  const ahead = sentAt.getTime() - arrivedAt.getTime();
  return Math.abs(ahead) < TOLERATED_MS ? 0 : ahead;
}

/**
 * When something was really made. The phone says when it made it and what time it believes it is now; the
 * difference between them holds whatever its clock says. What would still lie in the future, or more than a
 * year back, was made under another wrong clock: it is dated when it arrived.
 */
export function judgeTime(said: { madeAt: Date; sentAt: Date; arrivedAt: Date }): JudgedTime {
  const ahead = clockAhead(said);
  const at = new Date(said.madeAt.getTime() - ahead);
  const age = said.arrivedAt.getTime() - at.getTime();
  if (!(age > -TOLERATED_MS && age < OLDEST_MS)) return { at: said.arrivedAt, corrected: true };
  if (age < 0) return { at: said.arrivedAt, corrected: false };
  return { at, corrected: ahead !== 0 };
}
