import type { Criterion, Said } from '../call/terms.ts';
import type { OwnReason } from './own-reason.ts';
import type { RunLine, SelectionRun, Succession } from './selection-run.ts';

/** What a committee decided of one file, as its applicant reads it. */
export interface OwnResult {
  readonly run: Pick<SelectionRun, 'runId' | 'callId' | 'minutesNumber' | 'heldOn' | 'places'>;
  readonly line: RunLine;
  /** How many files its place is one of; none when the run kept no texts. */
  readonly of: number;
  /** The least note. */
  readonly passMark: number;
  /** The criterion under whose least mark it fell. */
  readonly criterion?: Criterion;
  /** The guarantees that lifted it, or went before it. */
  readonly guarantees: readonly Said[];
  /** Those with a lower note whom these guarantees chose. */
  readonly lifted: readonly Pick<RunLine, 'applicationId' | 'nameFr' | 'nameAr' | 'score'>[];
  readonly succession?: Succession;
  /** What reviewers gave it, criterion by criterion. */
  readonly reasons: readonly OwnReason[];
  /** What they wrote of the whole. */
  readonly remarks: readonly string[];
}
