import type { ImportedField } from './imported-field.ts';

/** What can be wrong in a row; each has a sentence `registry.import.problem.<code>` saying what to do. */
export type ProblemCode =
  | 'formula-cell'
  | 'name-missing'
  | 'kind-unknown'
  | 'commune-missing'
  | 'commune-unknown'
  | 'commune-ambiguous'
  | 'commune-respelt'
  | 'commune-elsewhere'
  | 'province-unknown'
  | 'outside-reach'
  | 'sector-missing'
  | 'sector-unknown'
  | 'sector-guessed'
  | 'day-missing'
  | 'day-unreadable'
  | 'day-incomplete'
  | 'day-reordered'
  | 'day-short-year'
  | 'day-in-future'
  | 'day-too-early'
  | 'number-unreadable'
  | 'number-with-words'
  | 'number-too-large'
  | 'women-exceed-members'
  | 'youth-exceed-members'
  | 'members-do-not-add'
  | 'too-few-members'
  | 'amount-unreadable'
  | 'phone-unreadable'
  | 'phone-several'
  | 'gender-unknown'
  | 'identifier-unreadable'
  | 'identifier-rounded'
  | 'identifier-unlikely'
  | 'ice-length'
  | 'ice-zeros-lost'
  | 'court-missing'
  | 'text-too-long'
  | 'total-row'
  | 'repeated-row';

/**
 * Something to put right, by row and column. An `error` keeps the row out; with a `warning` the row comes in,
 * and the proposal, when there is one, is what was understood.
 */
export interface Problem {
  /** Column of the file, from 0; absent when the file has no column for the field. */
  readonly column?: number;
  readonly field: ImportedField;
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  /** What the cell shows. */
  readonly found: string;
  /** What to write in the cell instead: put there, it is understood. */
  readonly proposal?: string;
  /** The proposal for a reader, where it is a code: the commune and its province, in French and Arabic. */
  readonly proposalLabel?: string;
  /** Further proposals, when several are as likely. */
  readonly others?: readonly Proposal[];
  /** Fills the placeholders of the sentence. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

export interface Proposal {
  readonly proposal: string;
  readonly proposalLabel?: string;
}

/** A problem before it is known where it lies. */
export type Finding = Omit<Problem, 'column' | 'field' | 'found'> & { readonly field?: ImportedField };

/** What reading a cell gives: a value, what is wrong, or a value and what should be checked about it. */
export interface Reading<T> {
  readonly value?: T;
  readonly findings: readonly Finding[];
}

export function understood<T>(value: T | undefined): Reading<T> {
  return { value, findings: [] };
}

/** Understood, yet to be checked: the proposal is what was understood. */
export function assumed<T>(value: T, code: ProblemCode, more: Partial<Finding> = {}): Reading<T> {
  return { value, findings: [{ code, severity: 'warning', ...more }] };
}

/** Not understood: the row stays out until it is put right. */
export function faulty<T>(code: ProblemCode, more: Partial<Finding> = {}): Reading<T> {
  return { findings: [{ code, severity: 'error', ...more }] };
}

/** Not understood, and the row can do without: the value is left out. */
export function leftOut<T>(code: ProblemCode, more: Partial<Finding> = {}): Reading<T> {
  return { findings: [{ code, severity: 'warning', ...more }] };
}
