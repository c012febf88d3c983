import { addDays, addMonths, lastDayOfYear, yearOf, type Day } from '#platform/time';
import type { LegalParameters } from '#modules/law';
import type { OrganisationId } from '#platform/ids';
import { ok, refused, type Result } from '#platform/result';
import type { Locale } from '#platform/text';
import type { Typed } from './typed.ts';

export const DECLARATION_STATES = ['draft', 'submitted', 'sent-back', 'confirmed'] as const;
export type DeclarationState = (typeof DECLARATION_STATES)[number];

/** The moves of a declaration. Nothing changes its state otherwise. */
export const MOVES = {
  submission: { from: ['draft', 'sent-back'], to: 'submitted' },
  return: { from: ['submitted'], to: 'sent-back' },
  confirmation: { from: ['submitted'], to: 'confirmed' },
} as const satisfies Record<string, { from: readonly DeclarationState[]; to: DeclarationState }>;
export type DeclarationMove = keyof typeof MOVES;

/** What a cooperative declares of one year. */
export interface Declaration {
  readonly organisationId: OrganisationId;
  readonly communeCode: string;
  readonly year: number;
  readonly state: DeclarationState;
  readonly typed: Typed;
  /** The language its messages are sent in. */
  readonly locale: Locale;
  /** Who sent it on behalf of the cooperative, when it was not itself. */
  readonly assistedBy?: string;
  readonly submittedBy?: string;
  readonly submittedAt?: Date;
  readonly returnedReason?: string;
  readonly confirmedAt?: Date;
  readonly confirmedWay?: 'code' | 'officer';
  readonly confirmedName?: string;
  /** What its receipt bears. */
  readonly number?: string;
  readonly version: number;
}

/** The state after a move, or a refusal when the move does not start from there. */
export function moved(
  state: DeclarationState,
  move: DeclarationMove,
): Result<DeclarationState, 'declaration-confirmed' | 'declaration-not-sent' | 'declaration-sent'> {
  const { from, to }: { from: readonly DeclarationState[]; to: DeclarationState } = MOVES[move];
  if (from.includes(state)) return ok(to);
  if (state === 'confirmed') return refused('declaration-confirmed');
  return refused(state === 'submitted' ? 'declaration-sent' : 'declaration-not-sent');
}

type YearRules = Pick<LegalParameters, 'assemblyWithinMonths' | 'yearlyFilingWithinDays'>;

/** The day by which the year is declared: its close, the months for the assembly, the days for the filing. */
export function deadlineOf(year: number, rules: YearRules): Day {
  return addDays(addMonths(lastDayOfYear(year), rules.assemblyWithinMonths), rules.yearlyFilingWithinDays);
}

/** The year that is declared on a day: the last one closed. */
export function yearToDeclare(today: Day): number {
  return yearOf(today) - 1;
}

/** The oldest year still taken. */
const YEARS_BACK = 5;

export function mayBeDeclared(
  year: number,
  { foundedOn, today }: { readonly foundedOn: Day; readonly today: Day },
): Result<undefined, 'year-not-closed' | 'year-too-old' | 'year-before-founding'> {
  if (year > yearToDeclare(today)) return refused('year-not-closed');
  if (year < yearToDeclare(today) - YEARS_BACK) return refused('year-too-old');
  return year < yearOf(foundedOn) ? refused('year-before-founding') : ok(undefined);
}

/** The reminder due on a day, if one is: the first from so many days before the deadline, then the last. */
export function reminderDue(
  deadline: Day,
  today: Day,
  rules: Pick<LegalParameters, 'yearlyReminderFirstDays' | 'yearlyReminderLastDays'>,
): 'first' | 'last' | undefined {
  if (today > deadline) return undefined;
  if (today >= addDays(deadline, -rules.yearlyReminderLastDays)) return 'last';
  return today >= addDays(deadline, -rules.yearlyReminderFirstDays) ? 'first' : undefined;
}

/** The number of a receipt: the year, and what tells this cooperative from the others. */
export function receiptNumber({
  organisationId,
  year,
}: Pick<Declaration, 'organisationId' | 'year'>): string {
  const tail = organisationId.replaceAll('-', '').slice(-10).toUpperCase();
  return `DA-${year}-${tail.slice(0, 5)}-${tail.slice(5)}`;
}
