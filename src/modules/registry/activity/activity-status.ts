import { addMonths, type Day } from '#platform/time';
import type { LegalParameters } from '#modules/law';
import type { State } from '../cooperative.ts';

/** How alive an organisation is, by the signs of it: the law knows only the last. */
export const ACTIVITY_STATUSES = ['active', 'difficulty', 'dormant', 'ceased', 'struck-off'] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

/** All that the status rests on. */
export interface ActivityInputs {
  readonly state: State;
  readonly foundedOn: Day;
  /** The latest sign of activity. */
  readonly lastProof?: Day;
  /** The day of the latest difficulty declared, unless a later declaration told of none. */
  readonly difficultyOn?: Day;
}

/** The days the status is judged by, on the day asked. */
export interface ActivityDays {
  /** A sign from this day on: active. */
  readonly activeSince: Day;
  /** A sign from this day on: dormant. None: ceased in fact. */
  readonly dormantSince: Day;
  /** A difficulty from this day on counts. */
  readonly difficultySince: Day;
}

type Thresholds = Pick<
  LegalParameters,
  'activeWithinMonths' | 'dormantWithinMonths' | 'difficultyHeardForMonths'
>;

/** The thresholds in force, as days before the day asked. */
export function activityDays(parameters: Thresholds, today: Day): ActivityDays {
  return {
    activeSince: addMonths(today, -parameters.activeWithinMonths),
    dormantSince: addMonths(today, -parameters.dormantWithinMonths),
    difficultySince: addMonths(today, -parameters.difficultyHeardForMonths),
  };
}

/**
 * The status on a day. It ages by itself: nothing is written when a sign grows old. The search filters by the
 * same rule (`search.sql.ts`), and a test holds that both agree.
 */
export function activityStatus(inputs: ActivityInputs, days: ActivityDays): ActivityStatus {
  const { state, foundedOn, lastProof = foundedOn, difficultyOn } = inputs;
  if (state === 'struck-off' || state === 'merged') return 'struck-off';
  if (state === 'suspended') return 'difficulty';
  if (difficultyOn !== undefined && difficultyOn >= days.difficultySince) return 'difficulty';
  const proof = lastProof < foundedOn ? foundedOn : lastProof;
  if (proof >= days.activeSince) return 'active';
  return proof >= days.dormantSince ? 'dormant' : 'ceased';
}

/** The day on which, without another sign, an active one falls dormant, or a dormant one counts as ceased. */
export function nextAgeing(inputs: ActivityInputs, parameters: Thresholds, today: Day): Day | undefined {
  const { foundedOn, lastProof = foundedOn } = inputs;
  const status = activityStatus(inputs, activityDays(parameters, today));
  const proof = lastProof < foundedOn ? foundedOn : lastProof;
  if (status === 'active') return addMonths(proof, parameters.activeWithinMonths);
  return status === 'dormant' ? addMonths(proof, parameters.dormantWithinMonths) : undefined;
}
