import type { LegalParameters } from '#modules/law';
import { addDays, addMonths, type Day } from '#platform/time';
import { acceptanceOf, type Dossier } from './creation-file.ts';
import type { Payment } from './founder.ts';
import type { Position } from './road.ts';

/** How long an office has for a step. */
const OFFICE_DAYS = {
  name: 'nameAnswerWithinDays',
  deposit: 'depositReceiptWithinDays',
  registration: 'registrationWithinDays',
  central: 'centralRegisterWithinDays',
  craft: 'registrationWithinDays',
  card: 'registrationWithinDays',
} as const satisfies Record<string, keyof LegalParameters>;

/** The last day of who has the file now; none while the group works at its own pace. */
export function dueOf({ step, state }: Position, since: Day, law: LegalParameters): Day | undefined {
  if (state !== 'with-office' || !isTimed(step)) return undefined;
  return addDays(since, law[OFFICE_DAYS[step]]);
}

/** Money received goes to the bank: its last day, and whether that day was missed. */
export function bankingOf(
  payment: Payment,
  law: LegalParameters,
  today: Day,
): { readonly dueOn: Day; readonly isLate: boolean } {
  const dueOn = addDays(payment.paidOn, law.cashDepositWithinDays);
  return { dueOn, isLate: (payment.bankedOn ?? today) > dueOn };
}

/** The last day to pay the rest of the cash shares. */
export function restDueOn(registeredOn: Day, law: LegalParameters): Day {
  return addMonths(registeredOn, law.paymentWithinYears * 12);
}

/** The last day an approved name may be used. */
export function nameValidUntil(approvedOn: Day, law: LegalParameters): Day {
  return addMonths(approvedOn, law.nameValidForMonths);
}

/** Until when the approved name of a file may be used; none before it is approved, or once it has served. */
export function nameUntil(dossier: Pick<Dossier, 'outcomes'>, law: LegalParameters): Day | undefined {
  const approved = acceptanceOf(dossier, 'name');
  if (approved === undefined || acceptanceOf(dossier, 'registration') !== undefined) return undefined;
  return nameValidUntil(approved.day, law);
}

function isTimed(step: string): step is keyof typeof OFFICE_DAYS {
  return Object.hasOwn(OFFICE_DAYS, step);
}
