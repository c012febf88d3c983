import type { Criterion } from '../call/terms.ts';
import type { Mark } from '../review/score.ts';

/** What reviewers gave a file for one criterion, and why, without their names. */
export interface OwnReason {
  readonly criterion: Criterion;
  readonly given: readonly Pick<Mark, 'mark' | 'reason'>[];
}

/** The marks of a file criterion by criterion; each reviewer keeps her place, nobody is named. */
export function ownReasons(
  criteria: readonly Criterion[],
  reviews: readonly { readonly marks: readonly Mark[] }[],
): OwnReason[] {
  return criteria.map((criterion) => ({
    criterion,
    given: reviews.map(({ marks }) => {
      const { mark, reason } = marks.find((one) => one.criterion === criterion.key) ?? {};
      return { ...(mark !== undefined && { mark }), ...(reason !== undefined && { reason }) };
    }),
  }));
}
