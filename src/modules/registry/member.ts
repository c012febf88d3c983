import type { LegalParameters } from '#modules/law';
import type { Id, OrganisationId, PersonId } from '#platform/ids';
import { ok, refused, type Result } from '#platform/result';
import type { Locale } from '#platform/text';
import { yearOf, type Day } from '#platform/time';
import type { Gender } from './headcount.ts';

export type MemberId = Id<'member'>;

/** Functions a member may hold (law 112-12: a board with its president, or one or several managers). */
export const FUNCTIONS = ['president', 'treasurer', 'secretary', 'manager', 'board'] as const;
export type OfficerFunction = (typeof FUNCTIONS)[number];

/** Functions that one person at a time holds. */
export const SINGLE_FUNCTIONS: readonly OfficerFunction[] = ['president', 'treasurer', 'secretary'];

/** Functions whose holder tends the cooperative here: its members, its page, its documents. */
export const TENDING_FUNCTIONS: readonly OfficerFunction[] = [
  'president',
  'treasurer',
  'secretary',
  'manager',
];

export const LEAVING_REASONS = ['resigned', 'excluded', 'died', 'moved', 'recorded-by-mistake'] as const;
export type LeavingReason = (typeof LEAVING_REASONS)[number];

const OLDEST_AGE = 110;

export interface Member {
  readonly organisationId: OrganisationId;
  readonly communeCode: string;
  readonly memberId: MemberId;
  readonly personId: PersonId;
  readonly nameLatin: string;
  readonly nameArabic?: string;
  readonly gender: Gender;
  readonly birthYear?: number;
  readonly phone?: string;
  readonly memberCode: string;
  readonly admittedOn: Day;
  readonly leftOn?: Day;
  readonly leavingReason?: LeavingReason;
  readonly version: number;
}

export interface Term {
  readonly officerId: string;
  readonly memberId: MemberId;
  readonly function: OfficerFunction;
  readonly fromDay: Day;
  readonly toDay?: Day;
}

/** The name of a member in a language: in Arabic letters in Arabic, where it is known. */
export function memberName(
  locale: Locale,
  { nameLatin, nameArabic }: Pick<Member, 'nameLatin' | 'nameArabic'>,
): string {
  return locale === 'ar' ? (nameArabic ?? nameLatin) : nameLatin;
}

/**
 * Whether somebody may be admitted on a day: an adult, not in the future, not before the cooperative was
 * founded.
 */
export function mayBeAdmitted(
  person: { readonly birthYear?: number; readonly admittedOn: Day },
  at: { readonly foundedOn: Day; readonly today: Day; readonly law: Pick<LegalParameters, 'adultAgeYears'> },
): Result<undefined, 'day-in-future' | 'before-founding' | 'not-adult' | 'birth-year-unlikely'> {
  if (person.admittedOn > at.today) return refused('day-in-future', 'admittedOn');
  if (person.admittedOn < at.foundedOn) return refused('before-founding', 'admittedOn');
  if (person.birthYear === undefined) return ok(undefined);
  const age = yearOf(person.admittedOn) - person.birthYear;
  const { adultAgeYears } = at.law;
  if (age < adultAgeYears) return refused('not-adult', 'birthYear', { age: adultAgeYears });
  return age > OLDEST_AGE ? refused('birth-year-unlikely', 'birthYear') : ok(undefined);
}

/** Whether a member may leave on a day. */
export function mayLeave(
  member: Pick<Member, 'admittedOn' | 'leftOn'>,
  leftOn: Day,
  today: Day,
): Result<undefined, 'already-left' | 'day-in-future' | 'before-admission'> {
  if (member.leftOn !== undefined) return refused('already-left');
  if (leftOn > today) return refused('day-in-future', 'leftOn');
  return leftOn < member.admittedOn ? refused('before-admission', 'leftOn') : ok(undefined);
}

/** Whether a member tends her cooperative: one of her terms has no end and its function tends. */
export function tends({ memberId }: Pick<Member, 'memberId'>, terms: readonly Term[]): boolean {
  return terms.some(
    (one) => one.memberId === memberId && one.toDay === undefined && TENDING_FUNCTIONS.includes(one.function),
  );
}

/** Whether a member may take a function from a day on, given the terms of everybody. */
export function mayTakeOffice(
  member: Pick<Member, 'memberId' | 'admittedOn' | 'leftOn'>,
  term: { readonly function: OfficerFunction; readonly fromDay: Day },
  given: { readonly terms: readonly Term[]; readonly today: Day },
): Result<undefined, 'already-left' | 'day-in-future' | 'before-admission' | 'function-held'> {
  if (member.leftOn !== undefined) return refused('already-left');
  if (term.fromDay > given.today) return refused('day-in-future', 'fromDay');
  if (term.fromDay < member.admittedOn) return refused('before-admission', 'fromDay');
  const holds = given.terms.some(
    (one) =>
      one.function === term.function &&
      (one.toDay === undefined || one.toDay > term.fromDay) &&
      (SINGLE_FUNCTIONS.includes(term.function) || one.memberId === member.memberId),
  );
  return holds ? refused('function-held', 'function') : ok(undefined);
}
