export { CALL_FORM, CALL_PARTS, partOf, sectionOf, type CallPart } from './call/call-form.ts';
export {
  callTitle,
  PROGRAMMES,
  type Call,
  type CallVersion,
  type Programme,
  type Stage,
} from './call/call.ts';
export { type CallFault } from './call/fault.ts';
export {
  lotNamed,
  type Criterion,
  type Lot,
  type PromisedGuarantee,
  type Said,
  type Terms,
} from './call/terms.ts';
export type { SaidRule } from './applicant/eligibility.ts';
export type { CallPublished } from './facts.ts';
export { fundingOf, parseFundingRule, type FundingPlan } from './funding/funding.ts';
export { selectionOf, type SelectionRules } from './selection/selection.ts';
export { mayPrepareApplication } from './permissions.ts';
export { INTERESTS, type Hint, type Interest } from './review/interest.ts';
export type { Review } from './review/review.ts';
export { holdersOf } from './selection/succession.ts';
export { rerun } from './selection/rerun.ts';
export type { RunLine, SelectionRun, Succession } from './selection/selection-run.ts';
export type { AwardDeclined, SelectionAdopted } from './facts.ts';
