import { yearOf, type Day } from '#platform/time';
import type { DocumentType, IssuedDocument } from './invoice.ts';

/** What the numbers of each series begin with: facture, avoir, facture de commission. */
const LETTERS = { invoice: 'FA', 'credit-note': 'AV', commission: 'FC' } as const satisfies Record<
  DocumentType,
  string
>;
const DIGITS = 5;

/** The number of a document: FA-2024-00012. One series for each issuer, type and year. */
export function numberIn(type: DocumentType, year: number, sequence: number): string {
  return `${LETTERS[type]}-${year}-${String(sequence).padStart(DIGITS, '0')}`;
}

/** The day a document is dated: that of what it tells, and never before the one before it in its series. */
export function issueDay(happened: Day, last: Day | undefined): Day {
  return last !== undefined && yearOf(last) === yearOf(happened) && last > happened ? last : happened;
}

/**
 * What is wrong with a series: nothing, a number that is missing, or a document altered after it was
 * issued.
 */
export type SeriesState = 'sound' | 'gap' | 'altered';

type Link = Pick<IssuedDocument, 'sequence' | 'previous' | 'fingerprint'> & {
  /** Its fingerprint computed anew from what is stored. */
  readonly computed: string;
};

/** Whether the documents of a series follow each other, each holding the fingerprint of the one before. */
export function judgeSeries(documents: readonly Link[]): SeriesState {
  const sorted = documents.toSorted((a, b) => a.sequence - b.sequence);
  if (sorted.some(({ sequence }, at) => sequence !== at + 1)) return 'gap';
  const chained = sorted.every(
    (one, at) => one.previous === (sorted[at - 1]?.fingerprint ?? '') && one.fingerprint === one.computed,
  );
  return chained ? 'sound' : 'altered';
}
