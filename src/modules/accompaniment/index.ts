export {
  CALENDAR_SOURCE,
  CALENDAR_YEARS,
  closedDay,
  closedDaysBetween,
  isRamadan,
} from './calendar/closed-day.ts';
export { mondayOf, restReason, weekdayOf, workingDayFrom, type LocalCalendar } from './calendar/rest-day.ts';
export { soukDayOf, type Weekday } from './calendar/souk-day.ts';
export {
  coachReaches,
  enrolledCount,
  LEAVING,
  type Coach,
  type Cohort,
  type Enrolment,
} from './cohort/cohort.ts';
export { inAll, type CohortProgress, type ProgressLine } from './cohort/progress.ts';
export type { VisitValidated } from './facts.ts';
export { mayCoach, mayReadVisit, mayRunProgramme, maySpeakFor, mayValidateVisit } from './permissions.ts';
export type { CaseloadLine, JudgedLine, Named, NamedVisit } from './visit/caseload.ts';
export { PUNCTUALITIES, type Punctuality } from './visit/punctuality.ts';
export type { StageTemplate } from './visit/template.ts';
export type { VisitEvent } from './visit/visit-event.ts';
export {
  EXIT_REASONS,
  isBehind,
  VISIT_MOVES,
  VISIT_STATES,
  type Visit,
  type VisitMove,
  type VisitState,
} from './visit/visit.ts';
export { POINT_OWNERS, POINT_STATES, pointsToLookAt, type ActionPoint } from './diagnostic/action-point.ts';
export {
  criticalFindings,
  dimensionScores,
  unansweredItems,
  type Answer,
  type Assessment,
  type Finding,
} from './diagnostic/assessment.ts';
export { comparedDimensions } from './diagnostic/comparison.ts';
export { instrumentOn, itemsOf, SCORES, type Instrument, type Score } from './diagnostic/instrument.ts';
export { recordIsOpen, recordIsWhole } from './diagnostic/record.ts';
export { plannedWeek } from './planning/week.ts';
export { personKey, THEMES, wasPresent } from './training/attendance.ts';
export type { TrainingSession } from './training/session.ts';
export type { FieldCooperative } from './visit/field-caseload.ts';
export { saidIn, type Proposal, type ProposedVisit } from './visit/proposal.ts';
export { disputedScores, type ScoreBeside } from './diagnostic/merged-scores.ts';
export { typedAnswers } from './diagnostic/typed-answers.ts';
export type { Side as ComparedSide } from './control/outcomes.ts';
