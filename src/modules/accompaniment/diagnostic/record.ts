import { ok, refused, type Result } from '#platform/result';
import type { Visit, VisitState } from '../visit/visit.ts';
import { pointsNotLookedAt, type ActionPoint } from './action-point.ts';
import { criticalFindings, unansweredFindings, unansweredItems, type Assessment } from './assessment.ts';
import type { Instrument } from './instrument.ts';
import { disputedScores } from './merged-scores.ts';

/** Whether something is still written into the record of a visit: only while the coach is there. */
export function recordIsOpen(state: VisitState): Result<undefined, 'visit-not-started' | 'record-closed'> {
  if (state === 'started') return ok(undefined);
  const before = ['planned', 'proposed', 'confirmed'].includes(state);
  return refused(before ? 'visit-not-started' : 'record-closed');
}

/**
 * Whether the record of a visit is whole: no score stands against another, the first and the last hold a
 * whole diagnostic, every open point of
 * the visits before was looked at, and every critical finding has a point of action or a written reason.
 */
export function recordIsWhole(
  visit: Pick<Visit, 'visitId' | 'kind'>,
  record: {
    readonly instrument: Pick<Instrument, 'dimensions'>;
    readonly assessment: Pick<Assessment, 'answers' | 'reasons' | 'merged'>;
    readonly points: readonly ActionPoint[];
  },
): Result<undefined, 'scores-disputed' | 'diagnostic-incomplete' | 'points-open' | 'findings-open'> {
  const { instrument, assessment, points } = record;
  const disputed = Object.keys(disputedScores(assessment)).length;
  if (disputed > 0) return refused('scores-disputed', undefined, { count: disputed });
  const missing = unansweredItems(instrument, assessment.answers).length;
  if (visit.kind !== 'follow-up' && missing > 0)
    return refused('diagnostic-incomplete', undefined, { count: missing });
  const open = pointsNotLookedAt(points, visit.visitId).length;
  if (open > 0) return refused('points-open', undefined, { count: open });
  const findings = unansweredFindings(criticalFindings(instrument, assessment, points)).length;
  return findings > 0 ? refused('findings-open', undefined, { count: findings }) : ok(undefined);
}
