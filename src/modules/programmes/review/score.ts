import { ok, refused, type Result } from '#platform/result';
import type { Criterion } from '../call/terms.ts';

/** A mark for a criterion, with why. Without a mark the reviewer was not able to judge it. */
export interface Mark {
  readonly criterion: string;
  readonly mark?: number;
  readonly reason?: string;
}

const FULL = 10_000;
const MANY = 5;

/** The marks of a review, complete and explained: the lowest and the highest mark always have a reason. */
export function marksGiven(
  criteria: readonly Criterion[],
  marks: readonly Mark[],
): Result<readonly Mark[], 'mark-out-of-scale' | 'mark-without-reason' | 'nothing-judged'> {
  const given = criteria.map(
    ({ key }) => marks.find(({ criterion }) => criterion === key) ?? { criterion: key },
  );
  for (const [at, { mark, reason = '' }] of given.entries()) {
    const { key = '', most = 0 } = criteria[at] ?? {};
    if (mark !== undefined && !(Number.isInteger(mark) && mark >= 0 && mark <= most))
      return refused('mark-out-of-scale', `mark_${key}`, { most });
    const isExtreme = mark === undefined || mark === 0 || mark === most;
    if (isExtreme && reason.trim() === '') return refused('mark-without-reason', `reason_${key}`);
  }
  return given.every(({ mark }) => mark === undefined) ? refused('nothing-judged') : ok(given);
}

/** The note of one review, in hundredths of 100; what could not be judged weighs nothing. */
export function noteOf(criteria: readonly Criterion[], marks: readonly Mark[]): number {
  const judged = criteria.flatMap(({ key, weight, most }) => {
    const mark = marks.find(({ criterion }) => criterion === key)?.mark;
    return mark === undefined ? [] : [{ weight, share: mark / most }];
  });
  const weights = judged.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return 0;
  return Math.round((judged.reduce((sum, { weight, share }) => sum + weight * share, 0) * FULL) / weights);
}

/** What the reviews of a file make together. */
export interface Combined {
  /** In hundredths. */
  readonly score: number;
  /** The criterion under whose least mark the file falls, when it does. */
  readonly knockedOut?: string;
  /** Between the highest and the lowest note, in hundredths. */
  readonly gap: number;
}

/**
 * The note of a file: the weighted mean of what reviewers gave for each criterion, their median when they are
 * five or more.
 */
export function combined(criteria: readonly Criterion[], reviews: readonly (readonly Mark[])[]): Combined {
  const means = criteria.map((criterion) => {
    const marks = reviews.flatMap((review) => {
      const mark = review.find((one) => one.criterion === criterion.key)?.mark;
      return mark === undefined ? [] : [mark];
    });
    return { criterion, mean: marks.length === 0 ? undefined : middleOf(marks) };
  });
  const judged = means.flatMap(({ criterion, mean }) => (mean === undefined ? [] : [{ ...criterion, mean }]));
  const weights = judged.reduce((sum, { weight }) => sum + weight, 0);
  const total = judged.reduce((sum, { weight, mean, most }) => sum + (weight * mean) / most, 0);
  const out = judged.find(({ least = 0, mean }) => mean < least);
  const notes = reviews.map((review) => noteOf(criteria, review));
  return {
    score: weights === 0 ? 0 : Math.round((total * FULL) / weights),
    ...(out !== undefined && { knockedOut: out.key }),
    gap: notes.length === 0 ? 0 : Math.max(...notes) - Math.min(...notes),
  };
}

/** Whether reviewers are so far apart that one more is called. The limit itself does not call. */
export function callsOneMore({ gap }: Pick<Combined, 'gap'>, divergence: number): boolean {
  return gap > divergence;
}

function middleOf(marks: readonly number[]): number {
  if (marks.length < MANY) return marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  const sorted = marks.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? 0;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? 0) + upper) / 2 : upper;
}
