import type { Day } from '#platform/time';
import type { Evidence } from '../activity.ts';
import type { Cooperative } from '../cooperative.ts';
import type { ActivityInputs } from './activity-status.ts';

/** What a status rests on, out of the signs the register holds. */
export function activityInputs(
  { state, foundedOn }: Pick<Cooperative, 'state' | 'foundedOn'>,
  evidence: readonly Pick<Evidence, 'kind' | 'day'>[],
): ActivityInputs {
  const lastProof = latest(evidence);
  const difficulty = latest(evidence.filter(({ kind }) => kind === 'difficulty'));
  const declared = latest(evidence.filter(({ kind }) => kind === 'declaration'));
  const stands = difficulty !== undefined && (declared === undefined || difficulty >= declared);
  return {
    state,
    foundedOn,
    ...(lastProof !== undefined && { lastProof }),
    ...(stands && { difficultyOn: difficulty }),
  };
}

function latest(evidence: readonly { readonly day: Day }[]): Day | undefined {
  return evidence
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
}
