import type { Day } from '#platform/time';

/** Signs that a cooperative is alive. */
export const EVIDENCE_KINDS = [
  'filing',
  'visit',
  'fair',
  'grant',
  'press',
  'sale',
  'declaration',
  'difficulty',
] as const;
/** Those an office or a field agent notes; a declaration speaks for itself. */
export const RECORDED_KINDS = ['filing', 'visit', 'fair', 'grant', 'press', 'sale', 'difficulty'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export interface Evidence {
  readonly evidenceId: string;
  readonly kind: EvidenceKind;
  readonly day: Day;
  readonly noteFr?: string;
  readonly source?: string;
}
