import { daysBetween, type Day } from '#platform/time';
import type { CreationFile } from './creation-file.ts';
import { isOfficeStep, type FileKind, type OfficeStep } from './road.ts';

/** A line of a worklist. */
export type FileLine = CreationFile;

export interface FilesAsked {
  /** Those waiting for an office at one of these steps; absent, all. */
  readonly steps?: readonly OfficeStep[];
  readonly kind?: FileKind;
  readonly place?: string;
  /** Those whose last day was before this one. */
  readonly lateOn?: Day;
  readonly organisationId?: string;
  readonly limit: number;
}

/** Days a file waits where it is. */
export function waitsDays({ since }: Pick<FileLine, 'since'>, today: Day): number {
  return Math.max(0, daysBetween(since, today));
}

/** Days past the last one; 0 while there is time. */
export function lateDays({ dueOn }: Pick<FileLine, 'dueOn'>, today: Day): number {
  return dueOn === undefined ? 0 : Math.max(0, daysBetween(dueOn, today));
}

/** The verb with which an office answers a step. */
export const VERB_OF: Readonly<Record<OfficeStep, string>> = {
  name: 'formation.answer-name',
  deposit: 'formation.acknowledge-deposit',
  registration: 'formation.register-file',
  central: 'formation.enter-central',
  craft: 'formation.enter-craft',
  card: 'formation.issue-card',
};

/** The verb with which this file is answered where it lies; none while no office has it. */
export function verbOf({ kind, step }: Pick<CreationFile, 'kind' | 'step'>): string | undefined {
  if (!isOfficeStep(step)) return undefined;
  return kind === 'amendment' && step === 'registration' ? 'formation.register-amendment' : VERB_OF[step];
}
