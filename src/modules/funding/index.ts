export { CASE_OUTCOMES } from './claim/double-case.ts';
export { isOpenClaim } from './claim/claim.ts';
export { AWARD_KINDS, programmeIn } from './convention/award.ts';
export { achieved, shareOf, type Achievement, type EditionTotals } from './result/results.ts';
export type { FundedAward } from './convention/funded-award.ts';
export { mayClaimFor, mayKeepFunding, maySeeFunding, mayTellResults } from './permissions.ts';
export { EVERY_PROGRAMME, formsFor, isExportForm } from './export/export-form.ts';
export type { ProjectLine } from './result/project-line.ts';
