import type { Award } from './award.ts';
import type { ConventionState } from './convention.ts';

/** An award in a list, with its convention when there is one. */
export interface FundedAward extends Award {
  readonly conventionId?: string;
  readonly state?: ConventionState;
}
