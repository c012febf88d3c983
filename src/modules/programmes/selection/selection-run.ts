import type { Id, OrganisationId } from '#platform/ids';
import type { Day } from '#platform/time';
import type { Because, GuaranteeOutcome, SelectionRules } from './selection.ts';

export type RunId = Id<'selection-run'>;

/** A selection as it is kept: everything to run it again, and who adopted it. */
export interface SelectionRun {
  readonly organisationId: OrganisationId;
  readonly runId: RunId;
  readonly callId: string;
  readonly lot: string;
  readonly state: 'proposed' | 'adopted';
  readonly rules: SelectionRules;
  /** SHA-256 of `secret:public value`. */
  readonly seed: string;
  readonly secret: string;
  readonly publicValue: string;
  readonly publicSource: string;
  /** Absent from runs made before texts were kept. */
  readonly inputs?: string;
  readonly output?: string;
  readonly inputsHash: string;
  readonly outputHash: string;
  readonly places: number;
  readonly spent: number;
  readonly guarantees: readonly GuaranteeOutcome[];
  readonly runBy: string;
  readonly runAt: Date;
  readonly minutesNumber?: string;
  readonly heldOn?: Day;
  readonly signedBy?: readonly string[];
  readonly adoptedAt?: Date;
  /** The minutes as they were signed on paper. */
  readonly signedFile?: SignedFile;
}

/** A signed paper, kept with the fingerprint of its bytes. */
export interface SignedFile {
  readonly organisationId: string;
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
}

/** A file in a selection. */
export interface RunLine {
  readonly applicationId: string;
  readonly applicantId: OrganisationId;
  readonly number: string;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly communeCode: string;
  readonly position: number;
  readonly ticket: string;
  readonly score: number;
  readonly groups: readonly string[];
  readonly amount: number;
  readonly outcome: 'selected' | 'waiting' | 'refused';
  readonly because: Because | { readonly kind: 'knocked-out'; readonly criterion?: string };
  readonly waitingAt?: number;
}

/** An award that was declined, and what came of its place. */
export interface Succession {
  readonly declined: string;
  readonly called?: string;
  readonly outcome: 'called' | 'nobody-waits' | 'money-short';
  readonly reason: string;
  readonly declinedOn: Day;
  readonly recordedBy: string;
}
