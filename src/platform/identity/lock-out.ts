/**
 * What wrong tries are counted against: the account tried, the device that tries, its address, and the
 * address as a place from where phone numbers are looked up.
 */
export type LockKind = 'account' | 'device' | 'address' | 'lookup';

export const LOCK_KINDS = ['account', 'device', 'address', 'lookup'] as const satisfies readonly LockKind[];

interface Patience {
  /** Wrong tries that cost nothing. */
  readonly free: number;
  /** The first wait, doubled at each further wrong try, up to the longest. In milliseconds. */
  readonly first: number;
  readonly longest: number;
  /** Each span of quiet forgets one wrong try. In milliseconds. */
  readonly forgetsOneIn: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * An account is guarded closely. A device may be the one phone of a whole cooperative, so it is given more.
 * An address may be that of a whole village behind one carrier, so it only stops a machine that tries many
 * accounts.
 */
const PATIENCE: Readonly<Record<LockKind, Patience>> = {
  account: { free: 3, first: 30 * SECOND, longest: DAY, forgetsOneIn: DAY },
  device: { free: 12, first: 30 * SECOND, longest: HOUR, forgetsOneIn: 10 * MINUTE },
  address: { free: 120, first: 15 * SECOND, longest: 15 * MINUTE, forgetsOneIn: 30 * SECOND },
  lookup: { free: 30, first: 30 * SECOND, longest: HOUR, forgetsOneIn: 2 * MINUTE },
};

/**
 * How long the next try must wait after so many wrong ones, in milliseconds. It never shrinks and has an end.
 */
export function delayAfter(failures: number, kind: LockKind): number {
  const { free, first, longest } = PATIENCE[kind];
  return failures <= free ? 0 : Math.min(longest, first * 2 ** (failures - free - 1));
}

/** How many wrong tries still count at a moment, some having been forgotten since the last. */
export function failuresRemembered(
  counted: { readonly failures: number; readonly lastFailedAt: Date },
  now: Date,
  kind: LockKind,
): number {
  const quiet = Math.max(0, now.getTime() - counted.lastFailedAt.getTime());
  return Math.max(0, counted.failures - Math.floor(quiet / PATIENCE[kind].forgetsOneIn));
}
