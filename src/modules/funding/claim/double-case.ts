import type { Id, OrganisationId } from '#platform/ids';
import type { Centimes } from '#platform/money';
import type { Day } from '#platform/time';

export const CASE_OUTCOMES = ['same-expense', 'different-expense', 'shared-invoice'] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** An invoice, or its file, that was shown twice: in any programme, to any funder. It is settled by a person. */
export interface DoubleCase {
  readonly organisationId: OrganisationId;
  readonly caseId: Id<'case'>;
  readonly communeCode: string;
  readonly expenseId: string;
  readonly claimId: string;
  readonly conventionId: string;
  /** What was the same: the invoice, or only the bytes of its file. */
  readonly match: 'invoice' | 'file';
  readonly firstOrganisationId: OrganisationId;
  readonly firstExpenseId: string;
  readonly supplier: string;
  readonly invoice: string;
  readonly invoiceDay: Day;
  readonly amount: Centimes;
  readonly raisedOn: Day;
  readonly outcome?: CaseOutcome;
  readonly reason?: string;
  readonly settledBy?: string;
  readonly settledOn?: Day;
}

/** Whether a settled case lets the expense stand: another expense after all, or an invoice shared openly. */
export function letsStand(outcome: CaseOutcome): boolean {
  return outcome !== 'same-expense';
}
