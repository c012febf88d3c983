import type { Id, OrganisationId } from '#platform/ids';
import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';
import type { ConventionId } from '../convention/convention.ts';

export type ClaimId = Id<'claim'>;

/** A claim is first read by the programme (is it the project?), then by finance (is it the money?). */
export const CLAIM_MOVES = {
  submit: { from: ['draft', 'changes-by-staff', 'changes-by-finance'], to: 'submitted' },
  'ask-changes': { from: ['submitted'], to: 'changes-by-staff' },
  approve: { from: ['submitted'], to: 'approved' },
  'ask-finance-changes': { from: ['approved'], to: 'changes-by-finance' },
  accept: { from: ['approved'], to: 'accepted' },
  'accept-partly': { from: ['approved'], to: 'partly-accepted' },
  decline: { from: ['submitted', 'approved'], to: 'declined' },
  pay: { from: ['accepted', 'partly-accepted'], to: 'paid' },
} as const;
export type ClaimMove = keyof typeof CLAIM_MOVES;
export type ClaimState = 'draft' | (typeof CLAIM_MOVES)[ClaimMove]['to'];

export interface Claim {
  readonly organisationId: OrganisationId;
  readonly claimId: ClaimId;
  readonly conventionId: ConventionId;
  readonly communeCode: string;
  readonly state: ClaimState;
  readonly version: number;
  readonly openedOn: Day;
  /** The instalment asked for with it, which is paid once the claim is accepted. */
  readonly asks?: string;
}

/** What was done to a claim, by whom. Never altered. */
export interface ClaimStep {
  readonly version: number;
  readonly move: ClaimMove;
  readonly by: string;
  readonly personId?: string;
  readonly day: Day;
  readonly reason?: string;
}

/** A claim moves by its table; who submitted does not approve, who approved does not accept. */
export function movedClaim(
  { state }: Pick<Claim, 'state'>,
  move: ClaimMove,
  { steps, personId }: { readonly steps: readonly ClaimStep[]; readonly personId: string | undefined },
): Result<ClaimState, 'claim-not-there' | 'same-person'> {
  const { from, to } = CLAIM_MOVES[move];
  if (!from.some((one) => one === state)) return refused('claim-not-there');
  const did = (one: ClaimMove) =>
    personId !== undefined && steps.findLast((step) => step.move === one)?.personId === personId;
  if ((move === 'approve' || move === 'ask-changes') && did('submit')) return refused('same-person');
  if ((move === 'accept' || move === 'accept-partly') && (did('submit') || did('approve')))
    return refused('same-person');
  return ok(to);
}

/** Whether its expenses may still change. */
export function isOpenClaim({ state }: Pick<Claim, 'state'>): boolean {
  return CLAIM_MOVES.submit.from.some((one) => one === state);
}
