import { daysBetween, type Day } from '#platform/time';

/** Signs that a cooperative is alive. */
export const EVIDENCE_KINDS = ['filing', 'visit', 'fair', 'grant', 'press', 'sale'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export interface Evidence {
  readonly evidenceId: string;
  readonly kind: EvidenceKind;
  readonly day: Day;
  readonly noteFr?: string;
  readonly source?: string;
}

/** How fresh the latest evidence is. It ages by itself: nobody has to remember to change a state. */
export type Freshness = 'fresh' | 'ageing' | 'old' | 'none';

const FRESH_DAYS = 365;
const AGEING_DAYS = 3 * 365;

export function freshness(
  evidence: readonly Evidence[],
  today: Day,
): { freshness: Freshness; latest?: Evidence } {
  const latest = evidence.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0];
  if (latest === undefined) return { freshness: 'none' };
  const age = daysBetween(latest.day, today);
  if (age <= FRESH_DAYS) return { freshness: 'fresh', latest };
  return { freshness: age <= AGEING_DAYS ? 'ageing' : 'old', latest };
}
