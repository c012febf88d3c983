export { CASE_OUTCOMES } from './claim/double-case.ts';
export { isOpenClaim } from './claim/claim.ts';
export { AWARD_KINDS } from './convention/award.ts';
export { achieved, shareOf, type Achievement, type EditionTotals } from './result/results.ts';
export type { FundedAward } from './convention/funded-award.ts';
export { mayClaimFor, mayKeepFunding, maySeeFunding } from './permissions.ts';
