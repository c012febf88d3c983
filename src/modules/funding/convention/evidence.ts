import type { Centimes } from '#platform/money';
import type { Day } from '#platform/time';

export const EVIDENCE_KINDS = [
  'documents',
  'visit',
  'delivery',
  'valuation',
  'contribution',
  'obligation',
  'waiver',
] as const;
/** `recovery` is written by what recovers: the reason why. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number] | 'recovery';

/** What was shown for a convention, and by whom. */
export interface Evidence {
  readonly evidenceId: string;
  readonly kind: EvidenceKind;
  readonly instalment?: string;
  readonly party?: string;
  readonly obligation?: string;
  readonly amount?: Centimes;
  readonly note?: string;
  /** The validated visit it stands for; its note is then the number of the visit. */
  readonly visitId?: string;
  readonly fileId?: string;
  readonly fileName?: string;
  readonly day: Day;
  readonly by: string;
}
