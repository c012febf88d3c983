/**
 * A warning, not a lock: whoever took a record to the field has it until a day, or until somebody else took
 * it.
 */
export interface Lease {
  readonly record: string;
  readonly person: string;
  readonly takenAt: Date;
  readonly until: Date;
}

/** A caseload is renewed at each sync; a month without network leaves it free for others. */
export const LEASE_MS = 30 * 24 * 3_600_000;

export type LeaseJudgement =
  | { readonly kind: 'mine' | 'free' }
  /** The work becomes a proposal to this person. */
  | { readonly kind: 'proposal'; readonly to: string };

/**
 * Whether work on a record is done at once or proposed. It is proposed when somebody else took the record
 * after its author did; who never had it in her caseload proposes nothing, and the command judges her.
 */
export function judgeLease(
  leases: readonly Lease[],
  { record, person, now }: { readonly record?: string; readonly person: string; readonly now: Date },
): LeaseJudgement {
  const own = leases.find((lease) => lease.record === record && lease.person === person);
  if (own === undefined) return { kind: 'free' };
  const live = leases.filter((lease) => lease.record === record && lease.until > now);
  const holder = live.toSorted((a, b) => b.takenAt.getTime() - a.takenAt.getTime())[0];
  if (holder === undefined) return { kind: 'free' };
  return holder.person === person ? { kind: 'mine' } : { kind: 'proposal', to: holder.person };
}
