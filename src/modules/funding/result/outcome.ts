import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';

/** What may change at who was awarded. Turnover is money, in centimes; the others are counted. */
export const OUTCOME_MEASURES = ['workers', 'pieces-per-day', 'members', 'women', 'turnover'] as const;
export type OutcomeMeasure = (typeof OUTCOME_MEASURES)[number];

/** What a programme may have promised and reached. */
export const ACHIEVEMENT_MEASURES = [
  'people',
  'women',
  'cooperatives',
  'cooperatives-created',
  'women-in-cooperatives',
  'groups',
  'cards',
  'coaches',
  'trained',
  'jobs',
  'projects',
] as const;

/** A before and an after stand in that order, and nobody has seen tomorrow. */
export function outcomeFits(
  { beforeOn, afterOn }: { readonly beforeOn?: Day | undefined; readonly afterOn: Day },
  today: Day,
): Result<undefined, 'day-in-future' | 'before-after-after'> {
  if (afterOn > today) return refused('day-in-future', 'afterOn');
  if (beforeOn !== undefined && beforeOn >= afterOn) return refused('before-after-after', 'beforeOn');
  return ok(undefined);
}
